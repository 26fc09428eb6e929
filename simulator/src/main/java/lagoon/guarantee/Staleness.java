package lagoon.guarantee;

import java.util.List;
import lagoon.history.Key;
import lagoon.history.Observation;
import lagoon.history.Observer;
import lagoon.history.Outcome;
import lagoon.history.Version;

/**
 * Measures how stale reads are. A number is too low where versions that a read missed are forgotten by
 * then: once every replica had them, and then some replica fell back; or more were open at once than can be
 * remembered.
 */
final class Staleness implements Observer {

  private final Facts facts;
  private final StalenessListener listener;

  Staleness(Facts facts, StalenessListener listener) {
    this.facts = facts;
    this.listener = listener;
    facts.acknowledged.count();
  }

  @Override
  public void observe(Observation observation) {
    OpenRead read = facts.read();
    if (read == null
        || !(observation instanceof Observation.Completed completed)
        || completed.outcome() != Outcome.OK) {
      return;
    }
    long most = 0;
    long longest = 0;
    for (OpenRead part = read; part != null; part = part.next) {
      Key key = part.key();
      AcknowledgedVersions versions = facts.acknowledged.of(key.index());
      if (versions == null) {
        continue;
      }
      List<Version> returned = Words.ofKey(completed.versions(), key);
      long invoked = read.operation.invokedOrder();
      Acknowledgement first = versions.firstMissed(returned, invoked);
      if (first != null) {
        most = Math.max(most, versions.missed(returned, invoked, part.acknowledged));
        longest = Math.max(longest, read.operation.invokedAt() - first.time);
      }
    }
    listener.read(read.operation, most, longest);
  }
}
