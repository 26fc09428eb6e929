package lagoon.protocol.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lagoon.guarantee.End;
import lagoon.guarantee.Verdict;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.history.State;
import lagoon.network.Distribution;
import lagoon.protocol.services.ServicesSettings.Asking;
import lagoon.protocol.services.ServicesSettings.Broken;
import lagoon.protocol.services.ServicesSettings.Service;
import lagoon.view.Load;
import org.junit.jupiter.api.Test;

/** The smallest runs that the properties of services reject, and those beside them that they do not. */
class ServicesPropertiesTest {

  private static final NodeName SHOP = new NodeName(0, "shop");
  private static final NodeName CATALOGUE = new NodeName(1, "catalogue");
  private static final NodeName PAYMENTS = new NodeName(2, "payments");
  private static final NodeName USERS = new NodeName(3, "users");

  private static final Ending FULL = new Ending(Ending.Reason.FULL, "shop", "shop");

  private long time;

  /** Searches need the catalogue, and checkouts payments. */
  private static ServicesSettings shop(Broken broken) {
    Distribution millisecond = new Distribution.Constant(1_000_000);
    Calling calling = new Calling(1_000_000_000, 3, millisecond, 2,
        new BudgetSettings.Unlimited(), new BreakerSettings.None(), new BulkheadSettings.None());
    Map<String, Service> services = new LinkedHashMap<>();
    for (NodeName one : List.of(SHOP, CATALOGUE, PAYMENTS)) {
      services.put(one.name(), new Service(1, 0, millisecond, 0, List.of()));
    }
    Map<String, Asking> requests = Map.of("search", new Asking(millisecond, List.of("catalogue")),
        "checkout", new Asking(millisecond, List.of("payments")));
    return new ServicesSettings(services, "shop", requests, calling, calling, broken);
  }

  private static Load.Pool threads(int busy, int waiting) {
    return new Load.Pool("threads", busy, 1, waiting, 1);
  }

  /** Calls to payments of which so many are under way. */
  private static Load.Calls underWay(long open) {
    return new Load.Calls("calls to payments", open, 0, 0, 0, 0, 0);
  }

  private static ServicesMessage.Call call(long number, int attempt) {
    return new ServicesMessage.Call(number, attempt, "search", "shop");
  }

  private void shows(Watch watch, NodeName node, State... state) {
    time++;
    watch.observe(new Observation.StateChanged(time, time, node, 0, List.of(state)));
  }

  private void sends(Watch watch, NodeName node, NodeName to, ServicesMessage message) {
    time++;
    watch.observe(new Observation.Sent(time, time, node, 0, to, message, time + 1));
  }

  private void gets(Watch watch, NodeName node, NodeName from, ServicesMessage message) {
    time++;
    watch.observe(new Observation.Delivered(time, time, node, 0, from, message));
  }

  private static Verdict verdict(Watch watch) {
    return watch.judgement().verdict();
  }

  // ---- each call ends once ----

  @Test
  void aCallThatTimesOutAndThenSucceedsIsRejected() {
    EndsOnce once = new EndsOnce(violation -> {});
    shows(once, SHOP, underWay(1));
    shows(once, SHOP, new Load.Calls("calls to payments", 1, 0, 1, 0, 0, 0));
    assertThat(verdict(once)).isEqualTo(Verdict.HOLDS);
    shows(once, SHOP, new Load.Calls("calls to payments", 1, 1, 1, 0, 0, 0));
    assertThat(verdict(once)).isEqualTo(Verdict.VIOLATED);
  }

  @Test
  void aCopyThatIsAnsweredTwiceIsRejectedAndTwoThatCameAreNot() {
    EndsOnce once = new EndsOnce(violation -> {});
    ServicesMessage.Done done = new ServicesMessage.Done(1, 1, "search");
    gets(once, SHOP, USERS, call(1, 1));
    gets(once, SHOP, USERS, call(1, 1));
    sends(once, SHOP, USERS, done);
    sends(once, SHOP, USERS, done);
    assertThat(verdict(once)).isNotEqualTo(Verdict.VIOLATED);
    sends(once, SHOP, USERS, done);
    assertThat(verdict(once)).isEqualTo(Verdict.VIOLATED);
  }

  @Test
  void atRestNoCallIsLeft() {
    EndsOnce atRest = new EndsOnce(violation -> {});
    shows(atRest, SHOP, underWay(1));
    atRest.finish(End.quiet(9));
    assertThat(verdict(atRest)).isEqualTo(Verdict.VIOLATED);
    EndsOnce unanswered = new EndsOnce(violation -> {});
    gets(unanswered, SHOP, USERS, call(1, 1));
    shows(unanswered, SHOP, threads(0, 0));
    unanswered.finish(End.quiet(9));
    assertThat(verdict(unanswered)).isEqualTo(Verdict.VIOLATED);
  }

  // ---- no cascade ----

  /** The shop's only thread waits for payments, and it turns such a request away. */
  private Verdict turnsAway(String request, int catalogueBusy) {
    NoCascade cascade = new NoCascade(shop(Broken.NONE), violation -> {});
    shows(cascade, CATALOGUE, threads(catalogueBusy, 0));
    shows(cascade, PAYMENTS, threads(1, 0));
    shows(cascade, SHOP, threads(1, 0), underWay(1));
    // Payments are waited for, which a search does not need: what is put to the test.
    sends(cascade, SHOP, USERS, new ServicesMessage.Done(1, 1, "search"));
    assertThat(verdict(cascade)).isEqualTo(Verdict.HOLDS);
    sends(cascade, SHOP, USERS, new ServicesMessage.Failed(2, 1, request, FULL));
    return verdict(cascade);
  }

  @Test
  void aSearchThatFindsNoThreadBecauseOfPaymentsIsRejected() {
    assertThat(turnsAway("search", 0)).isEqualTo(Verdict.VIOLATED);
  }

  @Test
  void whoNeedsWhatIsWaitedForMayBeTurnedAwayAndSoMayWhoNeedsSomebodyBusy() {
    assertThat(turnsAway("checkout", 0)).isEqualTo(Verdict.HOLDS);
    assertThat(turnsAway("search", 1)).isEqualTo(Verdict.HOLDS);
  }

  // ---- no retry storm ----

  private Verdict tried(int calls, int attempts) {
    NoStorm storm = new NoStorm(violation -> {});
    for (int attempt = 1; attempt <= attempts; attempt++) {
      for (int number = 1; number <= calls; number++) {
        sends(storm, USERS, SHOP, call(number, attempt));
      }
    }
    return verdict(storm);
  }

  @Test
  void thirtyFourCallsThatAreTriedThreeTimesAreAStormAndOneCallLessIsNone() {
    assertThat(tried(34, 3)).isEqualTo(Verdict.VIOLATED);
    assertThat(tried(33, 3)).isEqualTo(Verdict.HOLDS);
  }

  @Test
  void halfOfTheLastCallsMayBeRetriesAndOneMoreMayNot() {
    assertThat(tried(50, 2)).isEqualTo(Verdict.HOLDS);
    assertThat(tried(51, 2)).isEqualTo(Verdict.VIOLATED);
  }

  // ---- pools kept ----

  private static PoolsKept pools(Broken broken) {
    return new PoolsKept(shop(broken), violation -> {});
  }

  @Test
  void aThreadThatIsBusyAfterItsAnswerIsRejected() {
    PoolsKept kept = pools(Broken.NONE);
    gets(kept, SHOP, USERS, call(1, 1));
    shows(kept, SHOP, threads(1, 0));
    assertThat(verdict(kept)).isEqualTo(Verdict.HOLDS);
    sends(kept, SHOP, USERS, new ServicesMessage.Done(1, 1, "search"));
    shows(kept, SHOP, threads(1, 0));
    assertThat(verdict(kept)).isEqualTo(Verdict.VIOLATED);
  }

  @Test
  void whoWaitsBesideAFreeThreadIsRejected() {
    PoolsKept kept = pools(Broken.NONE);
    gets(kept, SHOP, USERS, call(1, 1));
    shows(kept, SHOP, threads(0, 1));
    assertThat(verdict(kept)).isEqualTo(Verdict.VIOLATED);
  }

  @Test
  void noMoreAreBusyThanThereAreUnlessThePoolBecameSmaller() {
    PoolsKept kept = pools(Broken.NONE);
    gets(kept, SHOP, USERS, call(1, 1));
    gets(kept, SHOP, USERS, call(2, 1));
    shows(kept, SHOP, new Load.Pool("threads", 2, 2, 0, 1));
    shows(kept, SHOP, threads(2, 0));
    assertThat(verdict(kept)).isEqualTo(Verdict.HOLDS);
    gets(kept, SHOP, USERS, call(3, 1));
    shows(kept, SHOP, threads(3, 0));
    assertThat(verdict(kept)).isEqualTo(Verdict.VIOLATED);
  }

  @Test
  void aBulkheadThatHoldsMoreThanTheCallsToItsServiceIsRejectedUnlessItIsThatOfAll() {
    Load.Pool bulkhead = new Load.Pool("calls to payments", 2, 2, 0, 0);
    PoolsKept kept = pools(Broken.NONE);
    shows(kept, SHOP, underWay(2), bulkhead);
    assertThat(verdict(kept)).isEqualTo(Verdict.HOLDS);
    shows(kept, SHOP, underWay(1), bulkhead);
    assertThat(verdict(kept)).isEqualTo(Verdict.VIOLATED);
    PoolsKept shared = pools(Broken.SHARES_BULKHEAD);
    shows(shared, SHOP, underWay(1), bulkhead);
    assertThat(verdict(shared)).isEqualTo(Verdict.HOLDS);
  }
}
