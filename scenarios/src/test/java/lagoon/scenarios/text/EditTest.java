package lagoon.scenarios.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EditTest {

  private static final String TEXT =
      "cluster: {lag: 5ms}\nreads: followers\nfaults:\n"
      + "sessions:\n- {name: alice, steps: []}\n- {name: bob}\n";

  private final Problems problems = new Problems();

  private String edited(String... assignments) {
    Node root = Document.of("file", TEXT).root().orElseThrow();
    for (String text : assignments) {
      Optional<Assignment> assignment = Assignment.read("--set", text, problems);
      if (assignment.isPresent()) {
        root = Edit.set(root, assignment.get(), problems).orElse(root);
      }
    }
    return root.text();
  }

  private List<String> refusals(String assignment) {
    edited(assignment);
    return problems.lines();
  }

  @Test
  void aValueIsReplaced() {
    assertThat(edited("cluster.lag={uniform: {to: 5ms}}", "sessions.bob.name=carol")).contains(
        "cluster: {lag: {uniform: {to: 5ms}}}", "{name: carol}");
    assertThat(problems.isEmpty()).isTrue();
  }

  @Test
  void missingMappingsAreMadeOnTheWay() {
    assertThat(edited("expect.verdicts.convergence=holds"))
        .endsWith("expect: {verdicts: {convergence: holds}}}");
  }

  @Test
  void aNameGivesPlaceToAMapping() {
    assertThat(edited("reads.recent-writer.window=5s")).contains("reads: {recent-writer: {window: 5s}}");
  }

  @Test
  void aListGrowsByOneAtItsEnd() {
    assertThat(edited("faults[0].crash=n1", "faults[1]={crash: n2}", "sessions.alice.steps[0].read=x"))
        .contains("faults: [{crash: n1}, {crash: n2}]", "{name: alice, steps: [{read: x}]}");
    assertThat(problems.isEmpty()).isTrue();
  }

  @Test
  void aPathThatLeadsNowhereIsRefusedWithTheNearestNames() {
    assertThat(refusals("sessions.alcie.user=x")).containsExactly(
        "--set sessions.alcie.user:1:10: no item of sessions has the name alcie; expected alice or bob;"
            + " did you mean alice?");
  }

  @Test
  void aListHasNoItemBeyondItsEnd() {
    assertThat(refusals("sessions[3].user=x")).containsExactly(
        "--set sessions[3].user:1:9: sessions has 2 items; expected at most [2], which adds one");
  }

  @Test
  void aMappingHasNoPositions() {
    assertThat(refusals("cluster[0]=x"))
        .containsExactly("--set cluster[0]:1:8: cluster is a mapping, not a list");
  }

  @Test
  void anAssignmentNeedsAPathAndAValue() {
    assertThat(refusals("cluster.lag")).containsExactly(
        "--set cluster.lag:1:12: no value is given; expected cluster.lag=VALUE");
    assertThat(refusals("=5")).first().asString().startsWith("--set \"=5\":1:1: a path is missing");
  }

  @Test
  void aValueThatIsNoYamlIsRefusedAtItsPlaceInWhatWasTyped() {
    assertThat(refusals("reads={recent-writer")).singleElement().asString()
        .startsWith("--set reads:1:21: the mapping is not closed");
    Assignment assignment = Assignment.read("--set", "cluster.lag=[5ms]", problems).orElseThrow();
    assertThat(((Node.Sequence) assignment.value()).items().get(0).start())
        .hasToString("--set cluster.lag:1:14");
  }
}
