package lagoon.guarantee.causal;

/** The order among writes that a session's view must keep. */
interface WriteOrder {

  /** Whether one node precedes a write; not itself. */
  boolean precedes(int node, int write);

  /** Takes a write and what precedes it into a past. */
  void include(int[] past, int write);

  /** Causal order, by the vectors of a pass that kept them all. */
  static WriteOrder causal(Nodes nodes, CausalPass pass) {
    return new WriteOrder() {
      @Override
      public boolean precedes(int node, int write) {
        int chain = nodes.chain[node];
        return chain == nodes.chain[write]
            ? nodes.position[node] < nodes.position[write]
            : pass.past(write)[chain] >= nodes.position[node];
      }

      @Override
      public void include(int[] past, int write) {
        CausalPass.include(past, pass.past(write), nodes.chain[write], nodes.position[write]);
      }
    };
  }

  /** The order of each session. */
  static WriteOrder ofSessions(Nodes nodes) {
    return new WriteOrder() {
      @Override
      public boolean precedes(int node, int write) {
        int before = nodes.isFork(write) ? nodes.before[write] : write;
        return nodes.chain[node] == nodes.chain[before]
            && nodes.position[node] < nodes.position[before] + (before == write ? 0 : 1);
      }

      @Override
      public void include(int[] past, int write) {
        past[nodes.chain[write]] = Math.max(past[nodes.chain[write]], nodes.position[write]);
        if (nodes.isFork(write)) {
          int before = nodes.before[write];
          past[nodes.chain[before]] = Math.max(past[nodes.chain[before]], nodes.position[before]);
        }
      }
    };
  }
}
