package lagoon.ui.desktop.branches;

import static org.assertj.core.api.Assertions.assertThat;

import lagoon.protocol.Protocols;
import lagoon.scenarios.Catalogue;
import lagoon.simulation.Change;
import lagoon.simulation.When;
import lagoon.ui.playback.Crew;
import lagoon.ui.playback.Project;
import lagoon.ui.playback.Source;
import lagoon.ui.playback.Status;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The order of branches in their list, and their words. */
class BranchLinesTest {

  private final Project project = new Project(Protocols.installed(), Crew.DIRECT);

  @BeforeEach
  void open() {
    String name = "double-bank-transfer";
    project.open(Source.shipped(name, new Catalogue().find(name).orElseThrow()));
  }

  private void branch(int from, String reads) {
    project.activate(from);
    project.intervene(Change.set("reads", reads), When.before(110_000_000));
  }

  @Test
  void aBranchStandsUnderTheOneThatItWasMadeFrom() {
    branch(0, "leader");
    branch(0, "nearest");
    branch(1, "sticky");
    assertThat(BranchLines.of(project.tree())).extracting(line -> line.branch().id(), BranchLines.Line::depth)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(0, 0), org.assertj.core.groups.Tuple.tuple(1, 1),
            org.assertj.core.groups.Tuple.tuple(3, 2), org.assertj.core.groups.Tuple.tuple(2, 1));
    assertThat(BranchLines.further(project.tree(), 1)).isEqualTo(2);
    assertThat(BranchLines.further(project.tree(), 2)).isEqualTo(0);
    assertThat(BranchLines.further(project.tree(), -1)).isEqualTo(1);
  }

  @Test
  void aBranchSaysWhereItBegins() {
    branch(0, "leader");
    project.vary("nearest", java.util.List.of("reads=nearest"));
    assertThat(BranchLines.of(project.tree())).extracting(BranchLines.Line::origin)
        .containsExactly("what was opened", "from 110 ms on", "from the beginning");
  }

  @Test
  void whatWasDoneByHandIsWrittenAsAFileWritesIt() {
    assertThat(BranchLines.byHand(project.tree().activeBranch(), project.format())).isEmpty();
    branch(0, "leader");
    assertThat(BranchLines.byHand(project.tree().activeBranch(), project.format()))
        .isEqualTo("{at: 110ms, set: {reads: leader}}");
  }

  @Test
  void everyStatusHasWords() {
    assertThat(BranchLines.status(new Status.Running(0.426), false)).isEqualTo("computing, 43 %");
    assertThat(BranchLines.status(new Status.Failed("there is not enough memory"), false))
        .isEqualTo("there is not enough memory");
    assertThat(BranchLines.status(new Status.Cancelled(), false)).isEqualTo("not computed");
    assertThat(BranchLines.status(project.status(0), true)).isEmpty();
  }
}
