package lagoon.scenarios.reproduce;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntConsumer;

/**
 * What a fan may be told of a game after its seventh run, under each guarantee (Terry, "Replicated data
 * consistency explained through baseball", Microsoft Research MSR-TR-2011-137): each set of answers as it
 * is printed, as it is reached by exploring how far two followers have come, and by random latencies.
 */
public final class Baseball {

  /** The guarantees of the paper, each with the answers that it allows: visitors-home. */
  public enum Row {
    STRONG("strong consistency", "2-5"),
    EVENTUAL("eventual consistency",
        "0-0 0-1 0-2 0-3 0-4 0-5 1-0 1-1 1-2 1-3 1-4 1-5 2-0 2-1 2-2 2-3 2-4 2-5"),
    PREFIX("consistent prefix", "0-0 0-1 1-1 1-2 1-3 2-3 2-4 2-5"),
    BOUNDED("bounded staleness", "2-3 2-4 2-5"),
    MONOTONIC("monotonic reads, after 1-3", "1-3 1-4 1-5 2-3 2-4 2-5"),
    WRITER("read my writes, the writer", "2-5"),
    OTHERS("read my writes, anyone else",
        "0-0 0-1 0-2 0-3 0-4 0-5 1-0 1-1 1-2 1-3 1-4 1-5 2-0 2-1 2-2 2-3 2-4 2-5");

    private final String text;
    private final String answers;

    Row(String text, String answers) {
      this.text = text;
      this.answers = answers;
    }

    /** What it is called. */
    public String text() {
      return text;
    }

    /** The answers that the paper prints. */
    public Set<String> published() {
      return new TreeSet<>(List.of(answers.split(" ")));
    }
  }

  /**
   * What was found for one guarantee.
   *
   * @param explored the answers found over all pairs of places that two followers can have reached
   * @param drawn the answers found with random latencies
   * @param runs how many of the runs with random latencies gave one: monotonic reads needs a fan who read 1-3
   */
  public record Result(Row row, Set<String> explored, Set<String> drawn, int runs) {

    /** Whether both found just what is printed: nothing outside, everything inside. */
    public boolean agrees() {
      return explored.equals(row.published()) && drawn.equals(row.published());
    }
  }

  private Baseball() {}

  /**
   * Plays the game for one guarantee.
   *
   * @param seeds how many runs with random latencies, from the first seed on
   * @param progress told how many of them are done
   */
  public static Result run(Row row, int seeds, long firstSeed, IntConsumer progress) {
    Set<String> explored = new TreeSet<>();
    for (int one = 0; one <= BaseballGame.RUNS; one++) {
      for (int other = 0; other <= BaseballGame.RUNS; other++) {
        BaseballGame.explored(row, one, other).answer().ifPresent(explored::add);
      }
    }
    Set<String> drawn = new TreeSet<>();
    int told = 0;
    for (int i = 0; i < seeds; i++) {
      var answer = BaseballGame.drawn(row, firstSeed + i).answer();
      answer.ifPresent(drawn::add);
      told += answer.isPresent() ? 1 : 0;
      progress.accept(i + 1);
    }
    return new Result(row, explored, drawn, told);
  }
}
