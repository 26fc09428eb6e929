package lagoon.ui.desktop.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lagoon.ui.playback.Selection;

/**
 * What the inspector says.
 *
 * @param kind what it is about: "replica", "message"
 * @param title which one
 * @param parts in their order
 */
record Sheet(String kind, String title, List<Part> parts) {
  Sheet {
    parts = List.copyOf(parts);
  }

  /** Some facts under a heading, which may be empty. */
  record Part(String heading, List<Fact> facts) {
    Part {
      facts = List.copyOf(facts);
    }
  }

  /**
   * One fact.
   *
   * @param label of what; empty: a sentence that stands for itself
   * @param text what
   * @param link what can be selected there
   * @param tone how it is meant
   */
  record Fact(String label, String text, Optional<Selection> link, Tone tone) {}

  /** How a fact is meant; the words say it, too. */
  enum Tone {
    PLAIN,
    /** All is well. */
    GOOD,
    /** Something lacks. */
    STALE,
    /** Something is broken. */
    BAD
  }

  /** All of it as plain text, to be copied. */
  String text() {
    StringBuilder text = new StringBuilder(kind).append(' ').append(title).append('\n');
    for (Part part : parts) {
      text.append(part.heading().isEmpty() ? "" : "\n" + part.heading() + "\n");
      for (Fact fact : part.facts()) {
        text.append(fact.label().isEmpty() ? "" : fact.label() + ": ").append(fact.text()).append('\n');
      }
    }
    return text.toString().strip() + "\n";
  }

  /** Where the label is that; empty where no fact has it. */
  Optional<Fact> fact(String label) {
    return parts.stream().flatMap(part -> part.facts().stream()).filter(one -> one.label().equals(label))
        .findFirst();
  }

  /** A sheet that is being written. */
  static final class Draft {
    private final String kind;
    private final String title;
    private final List<Part> parts = new ArrayList<>();
    private String heading = "";
    private List<Fact> facts = new ArrayList<>();

    Draft(String kind, String title) {
      this.kind = kind;
      this.title = title;
    }

    /** What follows stands under that heading. */
    Draft part(String next) {
      end();
      heading = next;
      return this;
    }

    private void end() {
      if (!facts.isEmpty()) {
        parts.add(new Part(heading, facts));
      }
      facts = new ArrayList<>();
    }

    /** A fact; none where the text is empty. */
    Draft fact(String label, String text) {
      return fact(label, text, Tone.PLAIN);
    }

    Draft fact(String label, String text, Tone tone) {
      return add(label, text, Optional.empty(), tone);
    }

    /** A fact that leads somewhere. */
    Draft link(String label, String text, Selection there) {
      return add(label, text, Optional.of(there), Tone.PLAIN);
    }

    private Draft add(String label, String text, Optional<Selection> link, Tone tone) {
      if (!text.isEmpty()) {
        facts.add(new Fact(label, text, link, tone));
      }
      return this;
    }

    Sheet sheet() {
      end();
      return new Sheet(kind, title, parts);
    }
  }
}
