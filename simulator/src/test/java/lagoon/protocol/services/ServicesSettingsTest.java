package lagoon.protocol.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lagoon.network.Distribution;
import lagoon.protocol.services.ServicesSettings.Asking;
import lagoon.protocol.services.ServicesSettings.Broken;
import lagoon.protocol.services.ServicesSettings.Service;
import org.junit.jupiter.api.Test;

class ServicesSettingsTest {

  private static final Distribution TIME = new Distribution.Constant(1_000_000);
  private static final Calling CALLING = new Calling(1_000_000_000, 1, TIME, 2,
      new BudgetSettings.Unlimited(), new BreakerSettings.None(), new BulkheadSettings.None());

  private static ServicesSettings of(Map<String, List<String>> services, List<String> front) {
    Map<String, Service> all = new LinkedHashMap<>();
    services.forEach((name, calls) -> all.put(name, new Service(1, 1, TIME, 0, calls)));
    return new ServicesSettings(all, "shop", Map.of("search", new Asking(TIME, front)), CALLING, CALLING,
        Broken.NONE);
  }

  private static Map<String, List<String>> chain() {
    Map<String, List<String>> chain = new LinkedHashMap<>();
    chain.put("shop", List.of());
    chain.put("orders", List.of("payments"));
    chain.put("payments", List.of("bank"));
    chain.put("bank", List.of());
    return chain;
  }

  @Test
  void usersStandBehindTheServices() {
    assertThat(of(chain(), List.of("orders")).replicas())
        .containsExactly("shop", "orders", "payments", "bank", "users");
  }

  @Test
  void aRequestNeedsWhatItsServicesNeed() {
    ServicesSettings settings = of(chain(), List.of("orders"));
    assertThat(settings.needs("shop", "search")).containsExactly("orders", "payments", "bank");
    assertThat(settings.needs("payments", "search")).containsExactly("bank");
    assertThat(settings.calls("shop", "search")).containsExactly("orders");
  }

  @Test
  void whatMakesNoSenseIsRefusedWithASentence() {
    assertThatThrownBy(() -> of(chain(), List.of("cellar")))
        .hasMessage("shop calls cellar, which is no service");
    assertThatThrownBy(() -> of(Map.of("orders", List.of()), List.of()))
        .hasMessage("front names shop, which is no service");
    Map<String, List<String>> circle = chain();
    circle.put("bank", List.of("orders"));
    assertThatThrownBy(() -> of(circle, List.of("orders")))
        .hasMessage("orders calls itself, directly or through others");
    Map<String, List<String>> named = chain();
    named.put("users", List.of());
    assertThatThrownBy(() -> of(named, List.of())).hasMessageContaining("no service is called users");
    Map<String, List<String>> front = chain();
    front.put("shop", List.of("orders"));
    assertThatThrownBy(() -> of(front, List.of())).hasMessageContaining("stands with each request");
  }

  @Test
  void aBreakerThatCouldNeverOpenOrNeverCloseIsRefused() {
    assertThatThrownBy(() -> new BreakerSettings.Rate(0.5, 5, 6, 1, 1))
        .hasMessage("among the last 5 calls there are never 6");
    assertThatThrownBy(() -> new BreakerSettings.Rate(0, 5, 5, 1, 1)).hasMessageContaining("never closes");
  }
}
