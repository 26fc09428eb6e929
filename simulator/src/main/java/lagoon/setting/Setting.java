package lagoon.setting;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares one setting: it stands on a record component and says what a file may write there.
 *
 * <p>The kind of setting follows from the component's type: {@code long} with {@link Unit#DURATION} is
 * virtual time in nanoseconds, {@code double} with {@link Unit#SHARE} lies in 0..1, an enum is a choice of
 * its constants in kebab-case, a record is a mapping, a {@link Union} is a choice of records, {@code List},
 * {@code Map} and {@code Optional} mean what they say.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Setting {

  /** One line of meaning, for the reference and for editors. */
  String value();

  /** The key in the file; empty: the component's name in kebab-case. */
  String name() default "";

  /**
   * The default, as a file would write it; empty: the setting is required unless it is Optional, a List or
   * a Map.
   */
  String byDefault() default "";

  /** What the number counts. */
  Unit unit() default Unit.NONE;

  /**
   * The least value allowed, as a file would write it; empty: no bound but the unit's own. For lists and
   * maps, the least size.
   */
  String min() default "";

  /**
   * The greatest value allowed, as a file would write it; empty: no bound but the unit's own. For lists and
   * maps, the greatest size.
   */
  String max() default "";

  /** Whether a run in progress may change it. */
  boolean live() default false;

  /** Why not, where a reader would ask: the end of a sentence that begins with "it cannot change: ". */
  String fixed() default "";
}
