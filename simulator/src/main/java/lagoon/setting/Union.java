package lagoon.setting;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On a sealed interface whose permitted records are the alternatives that a file may choose from. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Union {

  /** How a file says which alternative it means. */
  By value() default By.NAME;

  /**
   * An alternative of one component that a bare scalar stands for: {@code lag: 500ms} for
   * {@code lag: {constant: {value: 500ms}}}; {@code Void} where there is none.
   */
  Class<?> scalar() default Void.class;

  /** The two forms of a choice. */
  enum By {
    /**
     * By the record's name in kebab-case: {@code followers} (all defaults) or
     * {@code recent-writer: {window: 5s}}.
     */
    NAME,
    /**
     * By the key of the record's first component: {@code read: checking}, {@code repeat: 3} with
     * {@code steps:} beside it. Used with {@link Inline}, or as a mapping of its own.
     */
    FIRST_KEY
  }
}
