package lagoon.guarantee.causal;

import java.util.Optional;

/** The view of each session, up to its last operation; and up to each compare-and-set that never ended. */
final class Views {

  private final Nodes nodes;
  private final Steps steps;
  private final long numbers;
  private final WriteOrder order;
  private long contested;
  private String doubt;

  Views(Nodes nodes, Steps steps, long numbers, WriteOrder order) {
    this.nodes = nodes;
    this.steps = steps;
    this.numbers = numbers;
    this.order = order;
  }

  /** Adds what makes a view impossible, one failure for each. */
  void judge(Findings findings) {
    for (int[] chain : nodes.inChain) {
      int end = chain[chain.length - 1];
      if (nodes.isFork(end) && nodes.firstPart[end] == nodes.firstPart[end + 1]) {
        continue; // It saw nothing.
      }
      if (SessionView.numbers(nodes, end) > numbers) {
        doubt = "The pasts of the reads of one session are more than may be remembered.";
        continue;
      }
      SessionView view = new SessionView(nodes, steps, order, end);
      view.failure().ifPresent(findings::add);
      contested += nodes.isFork(end) ? 0 : view.contested();
    }
    if (steps.areSpent()) {
      doubt = "The budget was spent before the search was over.";
    }
  }

  /** Why there may be a failure that was not found. */
  Optional<String> doubt() {
    return Optional.ofNullable(doubt);
  }

  /** How many parts had some write of their key in their past before they returned. */
  long contested() {
    return contested;
  }
}
