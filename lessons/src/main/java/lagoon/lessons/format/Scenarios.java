package lagoon.lessons.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lagoon.protocol.Protocols;
import lagoon.scenarios.Catalogue;
import lagoon.scenarios.LoadedScenario;
import lagoon.scenarios.ScenarioFormat;
import lagoon.scenarios.text.Document;

/** Finds and loads the scenarios that lessons name. */
public final class Scenarios {

  private final Protocols protocols;
  private final Catalogue catalogue = new Catalogue();
  private final ScenarioFormat format;

  /** Over those protocols. */
  public Scenarios(Protocols protocols) {
    this.protocols = protocols;
    this.format = new ScenarioFormat(protocols);
  }

  /** The protocols. */
  public Protocols protocols() {
    return protocols;
  }

  /** The format of scenarios. */
  public ScenarioFormat format() {
    return format;
  }

  /** The names of the catalogue. */
  public List<String> names() {
    return catalogue.names();
  }

  /** The text of the scenario that a source names, as it stands; empty if there is none. */
  public Optional<Document> document(LessonFolder folder, Source source) {
    return source.scenario().isPresent()
        ? catalogue.find(source.scenario().get()) : folder.scenario(source.file().orElseThrow());
  }

  /**
   * The scenario that a source means.
   *
   * @param more settings besides, as they are typed after {@code --set}
   * @return empty if there is none of that name; one with problems if there is something wrong with it
   */
  public Optional<LoadedScenario> load(LessonFolder folder, Source source, List<String> more) {
    List<String> all = new ArrayList<>(source.assignments());
    all.addAll(more);
    return document(folder, source).map(document -> format.load(document, all));
  }
}
