package lagoon.guarantee;

import lagoon.history.Operation;

/**
 * The reads that were invoked and have not completed. A session that does one thing after the other has one
 * at most, which is found by its session; those of sessions that do more at once stand in a table.
 */
final class OpenReads {

  private final OpenRead[] bySession;
  private final LongTable<OpenRead> more = new LongTable<>();

  OpenReads(int sessions) {
    this.bySession = new OpenRead[sessions];
  }

  void add(OpenRead read) {
    int session = read.operation.session().index();
    if (bySession[session] == null) {
      bySession[session] = read;
    } else {
      more.put(read.operation.id(), read);
    }
  }

  /** That operation's, or null. */
  OpenRead get(Operation operation) {
    OpenRead read = bySession[operation.session().index()];
    return read != null && read.operation.id() == operation.id() ? read : more.get(operation.id());
  }

  /** That operation's, which is open no more; or null. */
  OpenRead remove(Operation operation) {
    int session = operation.session().index();
    OpenRead read = bySession[session];
    if (read != null && read.operation.id() == operation.id()) {
      bySession[session] = null;
      return read;
    }
    return more.remove(operation.id());
  }
}
