package lagoon.setting;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a type that a file writes as one scalar. The type has a public static method {@code of(Object)} that
 * takes what the scalar is in YAML 1.2 (a {@code Long}, {@code Double}, {@code Boolean}, {@code String} or
 * null) and either returns the value or throws {@link IllegalArgumentException} with a sentence that says
 * what was expected. Its {@code toString()} is the text that a file would hold; two values of one class
 * with one text are the same.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Scalar {

  /** What may be written, for the reference: "a whole number or a text". */
  String value();
}
