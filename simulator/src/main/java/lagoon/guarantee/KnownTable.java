package lagoon.guarantee;

/**
 * What each session, or user, has written and read of each key; of each, what no other of it supersedes. A
 * plain array while that is small enough, for then a look costs one access to memory; a hash table of those
 * that there are otherwise.
 */
final class KnownTable {

  private static final int DENSE = 1 << 22;

  private final int keys;
  private final Known[] dense;
  private final LongTable<Known> sparse;

  KnownTable(int owners, int keys) {
    this.keys = keys;
    boolean isDense = 2L * owners * keys <= DENSE;
    this.dense = isDense ? new Known[2 * owners * keys] : null;
    this.sparse = isDense ? null : new LongTable<>();
  }

  /** Made by its acknowledged writes; null: nothing. */
  Known written(int owner, int key) {
    return get(place(owner, key));
  }

  /** Returned by its reads; null: nothing. */
  Known seen(int owner, int key) {
    return get(place(owner, key) + 1);
  }

  void setWritten(int owner, int key, Known known) {
    put(place(owner, key), known);
  }

  void setSeen(int owner, int key, Known known) {
    put(place(owner, key) + 1, known);
  }

  private long place(int owner, int key) {
    return 2 * ((long) owner * keys + key);
  }

  private Known get(long place) {
    return dense == null ? sparse.get(place) : dense[(int) place];
  }

  private void put(long place, Known known) {
    if (dense == null) {
      sparse.put(place, known);
    } else {
      dense[(int) place] = known;
    }
  }
}
