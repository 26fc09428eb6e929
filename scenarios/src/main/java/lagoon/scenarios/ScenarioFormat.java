package lagoon.scenarios;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lagoon.protocol.ProtocolSettings;
import lagoon.protocol.Protocols;
import lagoon.scenarios.binding.Format;
import lagoon.scenarios.binding.Loaded;
import lagoon.scenarios.text.Assignment;
import lagoon.scenarios.text.Document;
import lagoon.scenarios.text.Limits;
import lagoon.scenarios.text.Node;
import lagoon.scenarios.text.Path;
import lagoon.scenarios.text.Problems;
import lagoon.scenarios.text.Yaml;
import lagoon.setting.FlowWriter;
import lagoon.setting.Shapes;
import lagoon.simulation.Change;
import lagoon.simulation.Intervention;
import lagoon.simulation.Scenario;

/**
 * Loads scenario files: from text to a {@link Scenario} and the interventions that its {@code changes} ask
 * for, or to a list of problems with their positions. A scenario with a problem never runs.
 */
public final class ScenarioFormat {

  /** How many values the file and all its changes may have together. */
  private static final long VALUES = 10_000_000;

  private final Protocols protocols;
  private final Shapes shapes;
  private final Format<Scenario> format;

  /** The format of scenarios over those protocols. */
  public ScenarioFormat(Protocols protocols) {
    this.protocols = protocols;
    this.shapes =
        new Shapes(type -> type == ProtocolSettings.class ? protocols.settings() : Map.of());
    this.format = new Format<>(Scenario.class, shapes);
  }

  /** The declaration of all settings, for a schema or a reference. */
  public Format<Scenario> format() {
    return format;
  }

  /** How scenarios and what belongs to them are declared: for files that hold parts of them. */
  public Shapes shapes() {
    return shapes;
  }

  /** A change as it would stand in a file, in YAML on one line: {@code {at: 1s, crash: replica-1}}. */
  public String written(Change change) {
    return FlowWriter.write(shapes.of(Change.class), change);
  }

  /** Every setting of a scenario, defaults included, as it would stand in a file. */
  public Optional<Node> resolved(Scenario scenario) {
    String text = FlowWriter.write(format.shape(), scenario);
    return Yaml.read("settings", text, Limits.FILE, new Problems());
  }

  /**
   * Loads a scenario.
   *
   * @param assignments what was typed after {@code --set}; later ones win. With another protocol, what the
   *     file says of settings that only its own has is left out, and what it expects of its own
   */
  public LoadedScenario load(Document document, List<String> assignments) {
    return load(document, assignments, List.of());
  }

  /**
   * Loads a variant of a scenario. Problems with a setting name the option after which it was typed.
   *
   * @param sets what was typed after {@code --set}, as for {@link #load(Document, List)}
   * @param overs the settings of the variant, typed after {@code --over}, which win over those
   */
  public LoadedScenario load(Document document, List<String> sets, List<String> overs) {
    List<String> assignments = new ArrayList<>(sets);
    assignments.addAll(overs);
    List<String> settings = new ArrayList<>();
    Document told = OtherProtocol.of(document, assignments, format.shape(), settings);
    Loaded<Scenario> first = format.load(told, sets, overs);
    LoadedScenario loaded = told == document
        ? checked(document, first, LeftOut.NOTHING) : withoutForeign(document, first, settings);
    if (loaded.isGood() && assignments.isEmpty()) {
      // What repairs it is offered as a command: it must be right, too. With other settings its paths may be
      // missing.
      repaired(loaded).ifPresent(repaired -> repaired.problems().first()
          .forEach(problem -> loaded.problems().add(problem.at(), problem.message())));
    }
    return loaded;
  }

  /** Without what is expected of a protocol that is not the one that runs. */
  private LoadedScenario withoutForeign(
      Document document, Loaded<Scenario> loaded, List<String> settings) {
    if (!loaded.isGood()) {
      return checked(document, loaded, LeftOut.NOTHING);
    }
    Scenario scenario = loaded.value().orElseThrow();
    List<String> expected = new ArrayList<>();
    Node left = OtherProtocol.expected(
        loaded.root().orElseThrow(), ScenarioNames.of(scenario, protocols), expected);
    return checked(document, expected.isEmpty() ? loaded : format.load(left),
        new LeftOut(scenario.cluster().protocol(), settings, expected));
  }

  private LoadedScenario checked(Document document, Loaded<Scenario> loaded, LeftOut leftOut) {
    List<Intervention> interventions = new ArrayList<>();
    if (loaded.isGood()) {
      Scenario scenario = loaded.value().orElseThrow();
      ScenarioChecks checks = new ScenarioChecks(loaded, scenario, protocols);
      checks.run();
      changes(loaded, scenario);
      if (loaded.isGood()) {
        interventions.addAll(interventions(loaded, scenario, checks));
      }
    } else if (loaded.value().isEmpty()) {
      checkRest(loaded);
    }
    return new LoadedScenario(document, loaded, interventions, leftOut);
  }

  /** A fault that cannot be made keeps no other mistake for the next round. */
  private void checkRest(Loaded<Scenario> refused) {
    Optional<Loaded<Scenario>> rest = refused.root()
        .map(root -> format.load(WithoutFaulty.ends(root, refused.problems())))
        .map(endless -> endless.root().filter(root -> !endless.isGood())
            .map(root -> format.load(WithoutFaulty.items(root, endless.problems()))).orElse(endless));
    rest.filter(Loaded::isGood).ifPresent(good -> {
      new ScenarioChecks(good, good.value().orElseThrow(), protocols).run();
      good.problems().first().forEach(problem -> refused.problems().add(problem.at(), problem.message()));
    });
  }

  /**
   * The same scenario with its {@code repaired-by} applied; empty where it has none. Problems with that stand
   * where the file has it.
   */
  public Optional<LoadedScenario> repaired(LoadedScenario broken) {
    if (broken.scenario().repairedBy().isEmpty()) {
      return Optional.empty();
    }
    Loaded<Scenario> loaded = broken.loaded();
    Problems unreadable = new Problems();
    List<Assignment> assignments = new ArrayList<>();
    for (Node.Entry entry : entries(loaded, Path.of("repaired-by"))) {
      try {
        Path path = Path.of(entry.key().source());
        assignments.add(new Assignment(path, entry.value(), entry.key().start()));
      } catch (IllegalArgumentException fault) {
        unreadable.add(entry.key().start(), fault.getMessage());
      }
    }
    Loaded<Scenario> repaired = format.load(loaded, assignments);
    unreadable.first().forEach(problem -> repaired.problems().add(problem.at(), problem.message()));
    return Optional.of(checked(broken.document(), repaired, broken.leftOut()));
  }

  /** Whether what it is repaired by can be set in it, and makes it another run. */
  public boolean isRepairable(LoadedScenario broken) {
    return repaired(broken)
        .filter(one -> one.isGood() && !one.scenario().equals(broken.scenario())).isPresent();
  }

  /**
   * Each change is a scenario of its own, loaded as the file would be with all changes up to then made in it.
   */
  private List<Intervention> interventions(
      Loaded<Scenario> loaded, Scenario scenario, ScenarioChecks checks) {
    List<Intervention> interventions = new ArrayList<>();
    List<Integer> inOrder = new ArrayList<>();
    for (int i = 0; i < scenario.changes().size(); i++) {
      inOrder.add(i);
    }
    inOrder.sort((i, j) -> scenario.changes().get(i).when().compareTo(scenario.changes().get(j).when()));
    Loaded<Scenario> before = loaded;
    Scenario latest = scenario;
    for (int i : inOrder) {
      Change change = scenario.changes().get(i);
      if (change.set().isEmpty()) {
        interventions.add(byHand(change));
        continue;
      }
      Loaded<Scenario> after = format.load(before, assignments(loaded, i));
      if (after.isGood()) {
        Scenario changed = after.value().orElseThrow();
        if (!hasTheSameSessions(scenario, changed)) {
          loaded.refuse(
              Path.of("changes").then(i).then("set"),
              "a change brings no session into a run; expected a setting of one that the file has");
          return List.of();
        }
        checks.runChanged(after, changed);
      }
      after.problems().first().forEach(problem -> loaded.problems().add(problem.at(), problem.message()));
      if (!after.isGood()) {
        return List.of();
      }
      Map<String, String> changed = new LinkedHashMap<>();
      change.set().forEach((path, value) -> changed.put(path, value.text()));
      latest = latest.with(after.value().orElseThrow(), change.set().keySet());
      interventions.add(new Intervention.Settings(change.when(), latest, changed));
      before = after;
    }
    return interventions;
  }

  /** To load each change takes as long as to load the file. */
  private static void changes(Loaded<Scenario> loaded, Scenario scenario) {
    long values = loaded.root().map(Node::size).orElse(0L);
    long all = values * scenario.changes().size();
    if (all > VALUES) {
      loaded.refuse(
          Path.of("changes"),
          scenario.changes().size() + " changes of a file with " + values + " values make " + all
              + "; expected at most " + VALUES);
    }
  }

  /** A path such as workload.strategy would make what it leads to. */
  private static boolean hasTheSameSessions(Scenario before, Scenario after) {
    return before.sessions().size() == after.sessions().size()
        && before.workload().isPresent() == after.workload().isPresent();
  }

  private static Intervention byHand(Change change) {
    if (change.trouble().isPresent()) {
      return new Intervention.Fault(change.when(), change.trouble().get(), change.lasting());
    }
    return change.touch().isPresent()
        ? new Intervention.Hand(change.when(), change.touch().get())
        : new Intervention.Doing(change.when(), change.as().orElseThrow(), change.steps());
  }

  /** What the file's {@code changes[i].set} says, as assignments that stand where the file has them. */
  private List<Assignment> assignments(Loaded<Scenario> loaded, int change) {
    List<Assignment> assignments = new ArrayList<>();
    for (Node.Entry entry : entries(loaded, Path.of("changes").then(change).then("set"))) {
      Optional<Path> path = LivePaths.read(entry, format.shape(), loaded.problems());
      path.ifPresent(live -> assignments.add(new Assignment(live, entry.value(), entry.key().start())));
    }
    return assignments;
  }

  private static List<Node.Entry> entries(Loaded<Scenario> loaded, Path path) {
    return loaded.node(path).orElse(null) instanceof Node.Mapping mapping ? mapping.entries() : List.of();
  }
}
