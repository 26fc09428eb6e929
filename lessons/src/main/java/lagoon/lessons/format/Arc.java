package lagoon.lessons.format;

import java.util.Optional;

/** What a section of a lesson is for, in the order in which a lesson comes to it. */
public enum Arc {
  HOOK("hook", "a moment that hurts"),
  STORY("story", "the whole story, slowly"),
  PICTURE("picture", "another way to see it: something of every day"),
  PROBLEM("problem", "what goes wrong in a system, and why"),
  FIXES("fixes", "what can be done about it"),
  RUN("run", "the run, step by step, with questions before each answer"),
  PRICE("price", "what each fix costs"),
  SYSTEMS("systems", "where real systems do it"),
  THINK("think", "think together: a question, then an answer"),
  DISASTER("disaster", "what could go wrong: a small disaster, as a scenario"),
  TRUTH("truth", "a surprising truth"),
  RECAP("recap", "five points"),
  SENTENCE("sentence", "one sentence to remember"),
  NEXT("next", "what comes next");

  private final String word;
  private final String meaning;

  Arc(String word, String meaning) {
    this.word = word;
    this.meaning = meaning;
  }

  /** The word with which a heading begins: {@code ## hook: Where is my change?}. */
  public String word() {
    return word;
  }

  /** What such a section holds. */
  public String meaning() {
    return meaning;
  }

  /** The one with that word. */
  public static Optional<Arc> of(String word) {
    for (Arc one : values()) {
      if (one.word.equals(word)) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }
}
