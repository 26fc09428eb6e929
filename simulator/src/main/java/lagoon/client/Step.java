package lagoon.client;

import java.util.Optional;
import lagoon.setting.Inline;
import lagoon.setting.Setting;

/** One thing that a session does. */
public record Step(
    @Inline Verb verb,
    @Setting("the customer's one wish behind it, such as november-rent") Optional<String> intent,
    @Setting("how this step's reads are routed, instead of as the session's are") Optional<Strategy> reads) {}
