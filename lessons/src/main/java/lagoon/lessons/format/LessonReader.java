package lagoon.lessons.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import lagoon.lessons.prose.Block;
import lagoon.lessons.prose.Inline;
import lagoon.lessons.prose.Markdown;
import lagoon.lessons.prose.Piece;
import lagoon.scenarios.binding.Format;
import lagoon.scenarios.binding.Loaded;
import lagoon.scenarios.text.Document;
import lagoon.scenarios.text.Mark;
import lagoon.scenarios.text.Problems;
import lagoon.setting.Wording;

/** Reads one lesson: from pieces of text to sections and steps. */
final class LessonReader {

  /** How many steps a lesson may have. */
  private static final int STEPS = 500;

  private static final Pattern BEGINS = Pattern.compile("that begins at (\\d{1,8}):");

  private static final String NOTES = "notes";
  private static final String HEAD = "lesson";

  private final LessonFolder folder;
  private final String file;
  private final Map<String, Format<? extends Record>> blocks;
  private final Markdown markdown;
  private final Places places;
  private final Problems problems;
  private final Consumer<Step> met;

  private Optional<Lesson.Head> head = Optional.empty();
  private final List<Section> sections = new ArrayList<>();
  private Optional<Heading> heading = Optional.empty();
  private List<Step> steps = new ArrayList<>();
  private List<Block> notes = new ArrayList<>();
  private List<Block> text = new ArrayList<>();
  private Optional<Source> open = Optional.empty();
  private boolean isHeadMeant;
  private int count;

  /** The heading of a section. */
  private record Heading(Arc arc, String title, Mark at) {}

  LessonReader(LessonFolder folder, String file, Map<String, Format<? extends Record>> blocks,
      Markdown markdown, Places places, Problems problems, Consumer<Step> met) {
    this.folder = folder;
    this.file = file;
    this.blocks = blocks;
    this.markdown = markdown;
    this.places = places;
    this.problems = problems;
    this.met = met;
  }

  Optional<Lesson> read(String source) {
    Set<String> words = new HashSet<>(blocks.keySet());
    words.add(NOTES);
    List<Piece> pieces = markdown.read(file, source, words, problems);
    // What is wrong with the fence of the first block has been told: it was meant to be this one.
    isHeadMeant = problems.first().stream().anyMatch(problem ->
        pieces.isEmpty() || problem.at().offset() <= pieces.get(0).at().offset());
    pieces.forEach(this::take);
    endSection();
    Mark start = Mark.startOf(file);
    if (!isHeadMeant) {
      problems.add(start, "a lesson begins with a block that says what it is; expected ```lesson");
    }
    if (count == 0 && problems.isEmpty()) {
      problems.add(start, "this lesson holds nothing yet; expected a section: ## hook: ..., and a text in "
          + "it");
    }
    head.filter(one -> !one.lesson().equals(folder.name())).ifPresent(one -> problems.add(start, "the lesson "
        + Wording.shown(one.lesson()) + " lies in the folder " + Wording.shown(folder.name())
        + "; expected one name for both"));
    return head.map(one -> new Lesson(one, sections, folder));
  }

  /**
   * Whether it is whole, its names, and what its short texts say; not asked where anything else is wrong.
   *
   * @param lacks gets what it lacks to be a lesson of the course
   */
  void check(Optional<Lesson> lesson, Problems lacks) {
    if (problems.isEmpty()) {
      ProseChecks prose = new ProseChecks(markdown, places, problems);
      TakenNames names = new TakenNames(places, problems);
      lesson.ifPresent(one -> {
        one.steps().forEach(prose::run);
        one.steps().forEach(names::run);
        new Completeness(one, file, places, lacks).run();
      });
    }
  }

  private void take(Piece piece) {
    if (piece instanceof Piece.Prose prose) {
      take(prose);
    } else if (piece instanceof Piece.Fenced fenced) {
      endText();
      if (fenced.word().equals(NOTES)) {
        Problems inside = new Problems();
        markdown.read(file, fenced.text(), Set.of(), inside)
            .forEach(part -> notes.add(((Piece.Prose) part).block()));
        shift(inside, fenced.first());
      } else {
        block(fenced);
      }
    }
  }

  private void take(Piece.Prose prose) {
    if (prose.block() instanceof Block.Heading one && one.level() <= 2) {
      endSection();
      heading(Inline.plain(one.text()), one.level(), prose.at());
    } else if (heading.isEmpty()) {
      if (problems.isEmpty()) {
        problems.add(prose.at(), "this stands before the first section; expected ## hook: ...");
      }
    } else {
      text.add(prose.block());
    }
  }

  private void heading(String said, int level, Mark at) {
    int colon = said.indexOf(':');
    String word = colon < 0 ? said.strip() : said.substring(0, colon).strip();
    Optional<Arc> arc = Arc.of(word);
    List<String> known = java.util.Arrays.stream(Arc.values()).map(Arc::word).toList();
    if (level != 2) {
      problems.add(at, "a heading of level 1 cannot stand in a lesson, whose title stands in its first block;"
          + " expected a section: ## hook: ...");
    } else if (arc.isEmpty()) {
      problems.add(at, Wording.shown(word) + " is no part of a lesson; expected a heading such as ## hook:"
          + " Where is my change?, with " + Wording.oneOf(known) + Wording.didYouMean(word, known));
    } else if (colon < 0 || said.substring(colon + 1).isBlank()) {
      problems.add(at, "this section has no title; expected ## " + word + ": and its title");
    } else {
      heading = Optional.of(new Heading(arc.get(), said.substring(colon + 1).strip(), at));
    }
    heading.filter(one -> !sections.isEmpty()
        && one.arc.compareTo(sections.get(sections.size() - 1).arc()) < 0)
        .ifPresent(one -> problems.add(at, "the section " + one.arc.word() + " comes after "
            + sections.get(sections.size() - 1).arc().word() + "; expected the order "
            + String.join(", ", known)));
  }

  private void endText() {
    if (!text.isEmpty()) {
      add(new Step.Text(text), problems.isEmpty() ? Optional.empty() : heading.map(Heading::at));
      text = new ArrayList<>();
    }
  }

  private void endSection() {
    endText();
    heading.ifPresent(one -> {
      Section section = new Section(one.arc, one.title, steps, notes);
      sections.add(section);
      places.put(section, one.at);
    });
    heading = Optional.empty();
    steps = new ArrayList<>();
    notes = new ArrayList<>();
  }

  private void add(Step step, Optional<Mark> at) {
    count++;
    if (count == STEPS + 1) {
      problems.add(at.orElse(Mark.startOf(file)), "this lesson goes on and on; expected at most " + STEPS
          + " steps");
    }
    if (count <= STEPS) {
      steps.add(step);
      met.accept(step);
    }
  }

  private void block(Piece.Fenced fenced) {
    isHeadMeant |= fenced.word().equals(HEAD);
    Loaded<? extends Record> loaded = blocks.get(fenced.word()).load(Document.of(file, fenced.text()));
    shift(loaded.problems(), fenced.first());
    if (loaded.value().isEmpty()) {
      return;
    }
    Record value = loaded.value().get();
    if (value instanceof Lesson.Head one) {
      if (head.isPresent() || heading.isPresent()) {
        problems.add(fenced.at(), "a lesson says once what it is; expected this block at the beginning");
      }
      head = Optional.of(one);
      return;
    }
    if (heading.isEmpty()) {
      if (problems.isEmpty()) {
        problems.add(fenced.at(), "this stands before the first section; expected ## hook: ...");
      }
      return;
    }
    Step step = step(value, fenced);
    if (step != null) {
      places.put(step, loaded, fenced.first());
      add(step, Optional.of(fenced.at()));
    }
  }

  /** The step that a block stands for; null, with a problem, where there is none. */
  private Step step(Record value, Piece.Fenced fenced) {
    if (value instanceof Opening one) {
      open = Optional.of(one.source());
      return new Step.Open(one.source(), one.until(), one.highlight());
    } else if (value instanceof Playing one) {
      if (open.isEmpty()) {
        problems.add(fenced.at(), "no run is open here; expected a block ```run before this one");
        return null;
      }
      return new Step.Play(open.get(), one.until(), one.highlight());
    } else if (value instanceof Question one) {
      return new Step.Ask(one, one.about().or(() -> open));
    } else if (value instanceof Challenge one) {
      return new Step.Try(one);
    }
    return value instanceof Comparing one ? new Step.Compare(one) : new Step.Think((Pondering) value);
  }

  private void shift(Problems inside, Mark first) {
    inside.first().forEach(problem -> problems.add(
        Places.shifted(problem.at(), first), shifted(problem.message(), first)));
  }

  /** YAML says where what is wrong began, in lines of its block; a reader counts those of the lesson. */
  private static String shifted(String message, Mark first) {
    return BEGINS.matcher(message).replaceAll(found -> "that begins at "
        + (Integer.parseInt(found.group(1)) + first.line() - 1) + ":");
  }
}
