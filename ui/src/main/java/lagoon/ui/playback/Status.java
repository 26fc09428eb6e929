package lagoon.ui.playback;

/** How far the computing of a branch is. */
public sealed interface Status {

  /**
   * It is being computed.
   *
   * @param progress 0 to 1, of virtual time
   */
  record Running(double progress) implements Status {}

  /** It is there. */
  record Done(Played played) implements Status {}

  /** It was called off; {@link Project#compute} begins again. */
  record Cancelled() implements Status {}

  /**
   * It could not be run.
   *
   * @param sentence why
   */
  record Failed(String sentence) implements Status {

    /** What was thrown while something ran, as a sentence. */
    static Failed of(Throwable thrown) {
      return new Failed(thrown instanceof OutOfMemoryError ? "there is not enough memory for this run"
          : "a mistake in Lagoon itself, not in your input: " + thrown);
    }
  }
}
