package lagoon.setting;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The component's own settings stand in the mapping of the record that holds it, not in one of their own:
 * a step's verb beside its {@code intent}, a fault's kind beside its {@code at}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Inline {}
