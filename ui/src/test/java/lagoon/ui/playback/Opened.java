package lagoon.ui.playback;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lagoon.guarantee.Violation;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.protocol.Protocols;
import lagoon.scenarios.Catalogue;
import lagoon.scenarios.LoadedScenario;
import lagoon.scenarios.ScenarioFormat;
import lagoon.scenarios.running.Options;
import lagoon.scenarios.running.Report;
import lagoon.scenarios.running.Runner;
import lagoon.scenarios.text.Document;
import lagoon.scenarios.text.Problem;
import lagoon.trace.Trace;

/** An opened project that notes what it tells, and questions that tests ask of it. */
final class Opened implements ProjectListener {

  static final long MS = 1_000_000;

  final Project project;
  final List<String> told = new ArrayList<>();

  Opened(Crew crew) {
    project = new Project(Protocols.installed(), crew);
    project.add(this);
  }

  /** The double transfer, computed at once on the test's own thread. */
  static Opened bank() {
    Opened opened = new Opened(Crew.DIRECT);
    opened.project.open(shipped("double-bank-transfer"));
    return opened;
  }

  static Source shipped(String name) {
    return Source.shipped(name, document(name));
  }

  static Document document(String name) {
    return new Catalogue().find(name).orElseThrow();
  }

  Played played() {
    return project.played().orElseThrow();
  }

  Trace trace() {
    return played().trace();
  }

  Violation violation() {
    return played().report().violations().get(0);
  }

  /** The position of the n-th observation of a kind, from 0. */
  int position(Class<? extends Observation> kind, int which) {
    int left = which;
    for (int i = 0; i < trace().size(); i++) {
      if (kind.isInstance(trace().get(i)) && left-- == 0) {
        return i;
      }
    }
    throw new AssertionError("there is no such " + kind.getSimpleName());
  }

  NodeName node(String name) {
    return trace().cast().nodes().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
  }

  /** The fingerprint of a scenario file's run. */
  static Optional<String> fingerprint(String text, List<String> sets, Optional<Long> seed) {
    ScenarioFormat format = new ScenarioFormat(Protocols.installed());
    LoadedScenario loaded = format.load(Document.of("saved.yaml", text), sets);
    if (!loaded.isGood()) {
      throw new AssertionError(loaded.problems() + "\n" + text);
    }
    return new Runner(Protocols.installed())
        .run(loaded, new Options(seed, Optional.empty(), 0, true, List.of())).fingerprint();
  }

  Report report(int branch) {
    return project.played(branch).orElseThrow().report();
  }

  @Override
  public void treeChanged() {
    told.add("tree");
  }

  @Override
  public void statusChanged(int branch, Status status) {
    told.add(status.getClass().getSimpleName() + " " + branch);
  }

  @Override
  public void runChanged() {
    told.add("run");
  }

  @Override
  public void cursorMoved() {
    told.add("cursor");
  }

  @Override
  public void selectionChanged() {
    told.add("selection");
  }

  @Override
  public void storyFound() {
    told.add("story");
  }

  @Override
  public void clockChanged() {
    told.add("clock");
  }

  @Override
  public void problemsFound(List<Problem> problems) {
    told.add("problems " + problems.size());
  }
}
