package lagoon.setting;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A word other than the kebab-case of a record's (or an enum constant's) own name, and one line of what it
 * means.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.FIELD})
public @interface Named {

  /** The word in files; empty: the name in kebab-case. */
  String name() default "";

  /** One line of meaning. */
  String value();
}
