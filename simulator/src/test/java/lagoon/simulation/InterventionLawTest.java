package lagoon.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import lagoon.engine.RandomStream;
import lagoon.engine.RandomStreams;
import lagoon.history.Cast;
import lagoon.history.Observation;
import lagoon.history.Observer;
import lagoon.network.MessageMatch;
import lagoon.network.SentMessage;
import lagoon.network.SomeMessages;
import lagoon.network.Touch;
import lagoon.network.Trouble;
import lagoon.network.Way;
import lagoon.protocol.Protocols;
import lagoon.trace.CanonicalForm;
import lagoon.trace.Recording;
import lagoon.trace.Trace;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.lifecycle.AfterContainer;

/** What an intervention can never change, and what it changes sometimes. */
class InterventionLawTest {

  private static final Set<String> WITH_EFFECT = new TreeSet<>();

  /** A run of which the number of events is known too. */
  private static Trace play(Run run) {
    Recording[] recording = new Recording[1];
    Simulation[] simulation = new Simulation[1];
    simulation[0] = new Simulation(run, Protocols.installed(), (cast, directory) -> listeners(
        recording, cast, simulation), true);
    simulation[0].run(Optional.empty());
    return recording[0].trace();
  }

  private static List<Observer> listeners(Recording[] recording, Cast cast, Simulation[] simulation) {
    recording[0] = new Recording(cast, 1_000_000, () -> simulation[0].eventsNow());
    return List.of(recording[0]);
  }

  @Property(tries = 300, seed = "17", afterFailure = AfterFailureMode.SAMPLE_FIRST)
  void whatComesBeforeAnInterventionIsTheSameWithoutIt(@ForAll @LongRange(min = 1, max = 100_000) long seed) {
    Run plain = RandomScenarios.of(seed).value();
    RandomStream draw = new RandomStreams(seed).open("intervention");
    Trace without = play(plain);
    int position = draw.nextInt(without.size());
    When when = new When(without.get(position).time(), without.eventsAt(position));
    Intervention intervention = any(draw, when, without, position, plain.scenario());
    Trace with = play(new Run(plain.scenario(), plain.seed(), List.of(intervention)));

    int same = endOfEvent(without, position);
    for (int i = 0; i < same; i++) {
      assertThat(with.get(i).id()).as("id of observation %s; %s", i, intervention)
          .isEqualTo(without.get(i).id());
      assertThat(CanonicalForm.of(with.get(i))).as("observation %s; %s", i, intervention)
          .isEqualTo(CanonicalForm.of(without.get(i)));
    }
    boolean acts = intervention instanceof Intervention.Settings
        ? with.get(same) instanceof Observation.SettingChanged
        : with.get(same) instanceof Observation.Intervened;
    assertThat(acts).as("%s comes next", intervention).isTrue();
    if (!(with.get(same) instanceof Observation.Intervened hand) || hand.took()) {
      WITH_EFFECT.add(kind(intervention));
    }
  }

  @AfterContainer
  static void eachKindHasAnEffectSometimes() {
    assertThat(WITH_EFFECT).contains("Settings", "Fault", "Doing", "DropNow", "DuplicateNow", "HoldNow",
        "DeliverNow", "FireNow", "Heal");
  }

  private static String kind(Intervention intervention) {
    return intervention instanceof Intervention.Hand hand ? hand.touch().getClass().getSimpleName()
        : intervention.getClass().getSimpleName();
  }

  /** The position of the first observation of the next event. */
  private static int endOfEvent(Trace trace, int position) {
    int end = position + 1;
    while (end < trace.size() && trace.get(end).time() == trace.get(position).time()
        && trace.eventsAt(end) == trace.eventsAt(position)) {
      end++;
    }
    return end;
  }

  private static Intervention any(
      RandomStream draw, When when, Trace trace, int position, Scenario scenario) {
    String node = List.of("primary", "replica-1", "replica-2").get(draw.nextInt(3));
    return switch (draw.nextInt(10)) {
      case 0 -> new Intervention.Fault(when, new Trouble.Crash(node), Optional.of(300_000_000L));
      case 1 -> new Intervention.Fault(when, new Trouble.Hold(new SomeMessages(new MessageMatch(
          Optional.empty(), Optional.of(node), Optional.empty(), 0), Optional.empty())), Optional.empty());
      case 2 -> new Intervention.Doing(when, "bob", List.of(Steps.write("a", 1), Steps.read("new", "a")));
      case 3 -> new Intervention.Hand(when, new Touch.FireNow(timer(trace, position)));
      case 4 -> new Intervention.Hand(when, new Touch.Heal(cut(trace, position)));
      case 5 -> new Intervention.Settings(when, scenario, Map.of("nothing", "new"));
      default -> new Intervention.Hand(when, touch(draw, message(draw, trace, position)));
    };
  }

  private static Touch touch(RandomStream draw, SentMessage message) {
    return switch (draw.nextInt(5)) {
      case 0 -> new Touch.OnMessage.DropNow(message);
      case 1 -> new Touch.OnMessage.DuplicateNow(message);
      case 2 -> new Touch.OnMessage.HoldNow(message);
      case 3 -> new Touch.OnMessage.ReleaseNow(message);
      default -> new Touch.OnMessage.DeliverNow(message);
    };
  }

  /** One that is on its way then, if any is, by its number. */
  private static SentMessage message(RandomStream draw, Trace trace, int position) {
    List<Observation.Sent> travelling = trace.after(endOfEvent(trace, position)).inFlight();
    if (travelling.isEmpty()) {
      return new SentMessage("Replicate", "primary", "replica-1", Optional.empty());
    }
    Observation.Sent sent = travelling.get(draw.nextInt(travelling.size()));
    long number = trace.observations().subList(0, trace.positionOf(sent.id()) + 1).stream()
        .filter(one -> one instanceof Observation.Sent other && other.node().equals(sent.node())
            && other.to().equals(sent.to()) && other.message().kind().equals(sent.message().kind()))
        .count();
    return new SentMessage(sent.message().kind(), sent.node().name(), sent.to().name(), Optional.of(number));
  }

  private static Touch.NextTimer timer(Trace trace, int position) {
    Observation.TimerSet last = null;
    for (int i = 0; i <= position; i++) {
      last = trace.get(i) instanceof Observation.TimerSet set ? set : last;
    }
    return last == null ? new Touch.NextTimer("resend", "primary")
        : new Touch.NextTimer(last.timer(), last.node().name());
  }

  private static Way cut(Trace trace, int position) {
    List<Way> cuts = new ArrayList<>(List.of(new Way("primary", "replica-1")));
    trace.after(position + 1).cuts().forEach(link -> cuts.add(new Way(link.from().name(), link.to().name())));
    return cuts.get(cuts.size() - 1);
  }
}
