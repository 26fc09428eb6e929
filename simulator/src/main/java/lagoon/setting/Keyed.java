package lagoon.setting;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a component whose type is an open interface: the value of the sibling setting named here decides which
 * record is meant ({@code protocol: leader-follower}). The records that may be chosen come from outside,
 * found with a {@code ServiceLoader}, so the reader of the declaration must be given them.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Keyed {

  /** The key of the sibling that decides. */
  String value();
}
