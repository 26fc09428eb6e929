package lagoon.guarantee.causal;

/**
 * The bad patterns of Bouajjani et al. (POPL 2017), table 1, by the names that they have there. <em>po</em>
 * is the order of each session, <em>rf</em> leads from a write to the reads that returned it, <em>co</em> is
 * the transitive union of both: causal order.
 */
public enum BadPattern {
  /** co has a cycle: w(x,1) is returned by what comes before it. */
  CYCLIC_CO("CyclicCO"),
  /** A read returned the initial value, and a write of its key precedes it in co. */
  WRITE_CO_INIT_READ("WriteCOInitRead"),
  /** A read returned what nobody wrote. */
  THIN_AIR_READ("ThinAirRead"),
  /** A read returned a write that another write of the same key follows, and that one precedes the read. */
  WRITE_CO_READ("WriteCORead"),
  /**
   * A read of several keys returned values that no one state can have held, in whatever order the writes
   * before it took effect. It is CyclicCF with the conflicts of one read; the paper's reads have one key, and
   * cannot show it.
   */
  CYCLIC_CF_OF_ONE_READ("CyclicCFOfOneRead"),
  /**
   * co and conflict order have a cycle. Of two writes of a key, W conflicts before W' when some read returned
   * W' and W precedes that read.
   */
  CYCLIC_CF("CyclicCF"),
  /** A read returned the initial value, and a write of its key precedes it in its session's hb. */
  WRITE_HB_INIT_READ("WriteHBInitRead"),
  /**
   * A session's hb has a cycle. hb is co, and W before W' when a read of this session returned W' and W, of
   * the same key, precedes that read in hb.
   */
  CYCLIC_HB("CyclicHB");

  private final String text;

  BadPattern(String text) {
    this.text = text;
  }

  /** The paper's name. */
  @Override
  public String toString() {
    return text;
  }
}
