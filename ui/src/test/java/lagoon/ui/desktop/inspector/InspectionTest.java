package lagoon.ui.desktop.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.protocol.Protocols;
import lagoon.scenarios.Catalogue;
import lagoon.trace.Trace;
import lagoon.ui.playback.Crew;
import lagoon.ui.playback.Cursor;
import lagoon.ui.playback.Horizon;
import lagoon.ui.playback.Played;
import lagoon.ui.playback.Project;
import lagoon.ui.playback.Selection;
import lagoon.ui.playback.Source;
import org.junit.jupiter.api.Test;

/** What is said of a selection, without a screen. */
class InspectionTest {

  private final Played run = open("double-bank-transfer");
  private final Trace trace = run.trace();

  private static Played open(String name) {
    Project project = new Project(Protocols.installed(), Crew.DIRECT);
    project.open(Source.shipped(name, new Catalogue().find(name).orElseThrow()));
    return project.played().orElseThrow();
  }

  private NodeName node(String name) {
    return trace.cast().nodes().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
  }

  private <T extends Observation> T first(Class<T> kind) {
    return trace.observations().stream().filter(kind::isInstance).map(kind::cast).findFirst().orElseThrow();
  }

  private Observation.Sent sent(String kind) {
    return trace.observations().stream().filter(Observation.Sent.class::isInstance)
        .map(Observation.Sent.class::cast).filter(one -> one.message().kind().equals(kind))
        .findFirst().orElseThrow();
  }

  private String text(Sheet sheet, String label) {
    return sheet.fact(label).map(Sheet.Fact::text).orElse("");
  }

  private static List<Sheet.Tone> tones(Sheet sheet) {
    return sheet.parts().stream().flatMap(part -> part.facts().stream()).map(Sheet.Fact::tone).toList();
  }

  private Cursor atViolation() {
    return Cursor.after(trace, trace.positionOf(first(Observation.Violated.class).id()));
  }

  @Test
  void ofNothingTheScenarioIsTold() {
    Sheet sheet = Inspection.of(run, Cursor.START, Selection.NOTHING, false);
    assertThat(sheet.title()).isEqualTo("Double bank transfer");
    assertThat(text(sheet, "Seed")).isEqualTo("7");
    assertThat(text(sheet, "Fingerprint")).hasSize(64);
    assertThat(text(sheet, "In the end")).isEqualTo("it came to rest");
    assertThat(sheet.text()).contains("lagging replica", "expectations are met");
  }

  @Test
  void ofARunThatGoesOnTitleAndStoryAreNotToldYet() {
    Project project = new Project(Protocols.installed(), Crew.DIRECT);
    project.open(Source.shipped("double-bank-transfer", new Catalogue().find("double-bank-transfer")
        .orElseThrow()), Optional.of(Horizon.of(trace, 9)));
    Sheet cut = Inspection.of(project.played().orElseThrow(), Cursor.START, Selection.NOTHING, false);
    assertThat(cut.title()).isEqualTo("The run so far");
    assertThat(cut.text()).contains("told when all of it is shown", "it goes on")
        .doesNotContain("Double bank transfer", "lagging replica");
  }

  @Test
  void whatIsMetIsCountedInWords() {
    assertThat(RunSheet.met(1, 1)).isEqualTo("The one expectation is met.");
    assertThat(RunSheet.met(0, 1)).isEqualTo("The one expectation is not met.");
    assertThat(RunSheet.met(13, 13)).isEqualTo("All 13 expectations are met.");
    assertThat(RunSheet.met(0, 2)).isEqualTo("0 of 2 expectations are met.");
  }

  @Test
  void ofARunThatWasChangedItIsNeitherGoodNorBadWhatTheFileExpects() {
    Sheet written = Inspection.of(run, Cursor.START, Selection.NOTHING, false);
    Sheet changed = Inspection.of(run, Cursor.START, Selection.NOTHING, true);
    assertThat(written.text()).doesNotContain("was changed");
    assertThat(tones(written)).contains(Sheet.Tone.GOOD);
    assertThat(changed.text()).contains("This run was changed", "expectations hold here, too");
    assertThat(tones(changed)).doesNotContain(Sheet.Tone.GOOD, Sheet.Tone.BAD);
  }

  @Test
  void aReplicaTellsWhatItHoldsAndHowFarBehindItIs() {
    Sheet behind = Inspection.of(run, atViolation(), new Selection.OfNode(node("replica-1")), false);
    assertThat(behind.kind()).isEqualTo("replica");
    assertThat(text(behind, "Role")).isEqualTo("follower");
    assertThat(text(behind, "checking"))
        .startsWith("500 (v1), 1 version and ").contains("behind v2, acknowledged to a client");
    Sheet end = Inspection.of(run, Cursor.atEnd(trace), new Selection.OfNode(node("replica-1")), false);
    assertThat(text(end, "checking")).isEqualTo("300 (v3), newest");
  }

  @Test
  void aTimerTellsWhenItFires() {
    Sheet sheet = Inspection.of(run, atViolation(), new Selection.OfNode(node("primary")), false);
    assertThat(sheet.parts()).anyMatch(part -> part.heading().equals("Timers")
        && part.facts().get(0).text().startsWith("fires at "));
  }

  @Test
  void aSessionTellsWhatItAsksAndItsLastAnswer() {
    Sheet sheet = Inspection.of(run, atViolation(), new Selection.OfNode(node("alice")), false);
    assertThat(sheet.kind()).isEqualTo("session");
    assertThat(text(sheet, "Last answer")).isEqualTo("read checking: 500 (v1)");
  }

  @Test
  void aMessageTellsItsWay() {
    Observation.Sent sent = sent("Replicate");
    Cursor on = Cursor.after(trace, trace.positionOf(sent.id()));
    Sheet sheet = Inspection.of(run, on, new Selection.OfMessage(sent.id()), false);
    assertThat(sheet.kind() + " " + sheet.title()).isEqualTo("message Replicate");
    assertThat(text(sheet, "From")).isEqualTo("primary");
    assertThat(text(sheet, "Carries")).contains("checking 400");
    assertThat(text(sheet, "Arrives at")).isEqualTo("510 ms");
    assertThat(text(sheet, "On its way for")).startsWith("505 ms");
    Sheet later = Inspection.of(run, Cursor.atEnd(trace), new Selection.OfMessage(sent.id()), false);
    assertThat(text(later, "Arrived at")).isEqualTo("510 ms");
  }

  @Test
  void aLostMessageTellsWhy() {
    Played other = open("order-confirmation");
    Observation.Dropped lost = other.trace().observations().stream()
        .filter(Observation.Dropped.class::isInstance).map(Observation.Dropped.class::cast)
        .findFirst().orElse(null);
    if (lost != null) {
      Sheet sheet = Inspection.of(
          other, Cursor.atEnd(other.trace()), new Selection.OfMessage(lost.cause()), false);
      assertThat(sheet.fact("Why").orElseThrow().text()).isEqualTo(lost.why());
    }
  }

  @Test
  void anOperationTellsWhoAnsweredAndWhat() {
    Observation.Completed read = trace.observations().stream()
        .filter(Observation.Completed.class::isInstance).map(Observation.Completed.class::cast)
        .filter(one -> !one.operation().action().isWrite()).findFirst().orElseThrow();
    Sheet sheet = Inspection.of(run, Cursor.START, new Selection.OfObservation(read.id()), false);
    assertThat(sheet.title()).isEqualTo("read checking");
    assertThat(text(sheet, "Outcome")).isEqualTo("ok");
    assertThat(text(sheet, "Returned")).isEqualTo("500 (v1)");
    assertThat(text(sheet, "Answered by")).isEqualTo("replica-1");
    assertThat(sheet.parts()).anyMatch(part -> part.heading().equals("Because of")
        && part.facts().get(0).link().isPresent());
  }

  @Test
  void causeAndEffectLeadToEachOther() {
    Observation.Sent sent = sent("Replicate");
    Sheet sheet = Inspection.of(run, Cursor.START, new Selection.OfMessage(sent.id()), false);
    Sheet.Fact effect = sheet.parts().stream().filter(part -> part.heading().equals("It led to"))
        .flatMap(part -> part.facts().stream()).findFirst().orElseThrow();
    Sheet of = Inspection.of(run, Cursor.START, effect.link().orElseThrow(), false);
    assertThat(of.parts().stream().filter(part -> part.heading().equals("Because of"))
        .flatMap(part -> part.facts().stream()).map(one -> one.link().orElseThrow()))
        .contains(new Selection.OfMessage(sent.id()));
  }

  @Test
  void aLinkTellsWhatIsOnIt() {
    Sheet sheet = Inspection.of(run, atViolation(),
        new Selection.OfLink(node("primary"), node("replica-1")), false);
    assertThat(text(sheet, "State")).isEqualTo("works");
    assertThat(text(sheet, "On it")).startsWith("Replicate ").contains("arrives in ");
    assertThat(sheet.parts()).extracting(Sheet.Part::heading)
        .contains("primary to replica-1", "replica-1 to primary");
  }

  @Test
  void aViolationTellsItsProof() {
    Sheet sheet = Inspection.of(run, Cursor.START,
        new Selection.OfViolation(run.report().violations().get(0)), false);
    assertThat(sheet.title()).isEqualTo("read your writes");
    assertThat(text(sheet, "Session")).isEqualTo("alice");
    assertThat(sheet.text()).contains("Let W be alice's transfer");
  }

  @Test
  void everySelectionOfARunCanBeInspectedAtEveryEnd() {
    for (Cursor cursor : List.of(Cursor.START, Cursor.atEnd(trace))) {
      for (Observation one : trace.observations()) {
        Sheet sheet = Inspection.of(run, cursor, new Selection.OfObservation(one.id()), false);
        assertThat(sheet.title()).isNotEmpty();
        assertThat(sheet.parts()).isNotEmpty();
      }
    }
  }
}
