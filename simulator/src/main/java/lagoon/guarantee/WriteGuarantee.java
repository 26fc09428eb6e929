package lagoon.guarantee;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import lagoon.history.Observation;
import lagoon.history.Operation;
import lagoon.history.Version;

/**
 * What the two guarantees of writes share. A write W2 has a duty: the versions that its session had written
 * (and been told of), or had read, when W2 was invoked, on all keys. Both guarantees are judged at the
 * replicas:
 *
 * <ul>
 *   <li>An <em>application</em> of W2 is an Applied that brings a version of W2 to a replica that did not
 *       hold that version just before. For each version of W2's duty the replica must have held at least
 *       that just before the application, or hold it with it; or it once had at least that, and a concurrent
 *       version was kept or put in its place: it was applied (Terry et al.: what a server contains are the
 *       writes that it has applied, whichever of them won).
 *   <li>A version of W2 that is a replica's copy must not be <em>replaced</em> by one of its duty, or by one
 *       that its duty came after: an Applied that takes it away, brings such a version, and nothing that is
 *       at least W2's.
 * </ul>
 *
 * <p>{@code checked} counts the applications of writes that have a duty; it is {@code contested} when some
 * replica lacked some of the duty at the moment when W2 was issued. An application makes one violation at
 * most of each W2, and so does the replacing of each W2. A violation is seen by a session that has read at
 * least some version of W2 and then, after the violation, completes a read of the key in question that
 * returns nothing that is at least what is due there.
 *
 * <p>To find out costs O(1) for each application as long as replicas do not fall back: what is known to be
 * held at a replica is not asked for again.
 */
abstract class WriteGuarantee extends Checker {

  private static final String FORGOTTEN =
      "A write was applied so long after all others had it that what it had to follow was already forgotten.";

  final Facts facts;
  private final Copies copies;
  private final HeldUpTo heldUpTo;
  private final SeenBy seenBy;

  WriteGuarantee(String name, Facts facts, Consumer<Violation> flagged) {
    super(name, flagged);
    this.facts = facts;
    this.copies = facts.copies;
    this.heldUpTo = new HeldUpTo(facts);
    this.seenBy = new SeenBy(facts.cast.keys().size());
  }

  abstract Duty duty(Issued write);

  /** From which that write's duty is taken. */
  abstract Strand strand(Issued write);

  @Override
  public final void observe(Observation observation) {
    if (observation instanceof Observation.Invoked && facts.write() != null) {
      Duty duty = duty(facts.write());
      if (duty != null) {
        duty.isContested = !heldUpTo.everywhere(strand(facts.write()), duty);
      }
    } else if (observation instanceof Observation.Applied applied) {
      judge(applied);
    } else if (seenBy.isWatching() && observation instanceof Observation.Completed completed) {
      seenBy.look(facts.read(), completed, this::amendSeen);
    }
  }

  private void judge(Observation.Applied applied) {
    for (int change = 0; change < copies.changes(); change++) {
      Version[] before = copies.before(change);
      for (Version version : copies.after(change)) {
        if (version.writerId() > 0 && !Copies.contains(before, version)) {
          judgeApplication(version, applied);
        }
      }
    }
    for (int change = 0; copies.fellBack() && change < copies.changes(); change++) {
      for (Version version : copies.before(change)) {
        if (version.writerId() > 0 && !Copies.isAtLeast(copies.after(change), version)) {
          judgeReplacement(version, change, applied);
        }
      }
    }
  }

  private void judgeApplication(Version version, Observation.Applied applied) {
    Issued write = facts.writes.of(version.writerId());
    Duty duty = write == null ? null : duty(write);
    if (write == null || write.isTrimmed && duty != null) {
      blind(FORGOTTEN);
    }
    if (duty == null || duty.judgedAt == applied.id()) {
      return;
    }
    duty.judgedAt = applied.id();
    checked(duty.isContested);
    Known missing = heldUpTo.missing(write, duty, strand(write));
    if (missing != null && violated(Optional.of(write.operation.session()))) {
      String proof = tooEarly(missing, write.operation, version, applied);
      int place = keep(violation(missing, missing.version, write.operation, version, applied, proof));
      seenBy.watch(place, missing.version, write);
    }
  }

  private void judgeReplacement(Version version, int change, Observation.Applied applied) {
    Issued write = facts.writes.of(version.writerId());
    Duty duty = write == null ? null : duty(write);
    if (write == null) {
      blind(FORGOTTEN);
    }
    if (duty == null || duty.replacedAt == applied.id()) {
      return;
    }
    for (Known due = duty.onKey(version.keyIndex()); due != null; due = due.sibling) {
      for (Version back : copies.after(change)) {
        if (!Copies.contains(copies.before(change), back) && due.version.isAtLeast(back)) {
          duty.replacedAt = applied.id();
          if (violated(Optional.of(write.operation.session()))) {
            String proof = replaced(due, back, write.operation, version, applied);
            int place = keep(violation(due, back, write.operation, version, applied, proof));
            seenBy.watch(place, version, write);
          }
          return;
        }
      }
    }
  }

  private Violation violation(
      Known due, Version first, Operation write, Version version, Observation.Applied applied, String proof) {
    return new Violation(
        name(), Optional.of(write.session()), List.of(due.by, write), List.of(first, version),
        Optional.of(applied.node()), applied.id(), applied.time(), proof, Optional.empty());
  }

  private void amendSeen(int place, Observation.Completed read, Version due) {
    List<Version> returned = Words.ofKey(read.versions(), due.key());
    String where = facts.read().served == null ? "" : " at " + facts.read().served.node();
    amend(place, violations().get(place).seenBy(
        read.operation().session(),
        read.operation().session() + " saw it: after reading W2, it read " + due.key() + where + " at "
            + Words.time(read.time()) + " and got " + Words.held(returned) + "."));
  }

  // ---- proofs ----

  /** "Let W1 be ..., acknowledged at 10 ms": what was due, as the beginning of a proof. */
  abstract String let(Known due);

  /** "W1": how the proof calls what was due. */
  abstract String name(Known due);

  /** What one sees who reads W2 there. */
  abstract String consequence();

  private String both(Known due, Operation write, Version version) {
    return let(due) + ", and W2 be " + Words.write(write, version) + ", invoked at "
        + Words.time(write.invokedAt()) + ". ";
  }

  private String tooEarly(Known missing, Operation write, Version version, Observation.Applied applied) {
    int key = missing.version.keyIndex();
    boolean isSameKey = key == version.keyIndex();
    Version[] had = isSameKey ? copies.before(keyChange(key)) : copies.at(copies.changedReplica(), key);
    return both(missing, write, version)
        + "Then " + applied.node() + " applied W2 at " + Words.time(applied.time()) + ". But it had "
        + (had.length == 0
            ? "no version of " + missing.version.key()
            : "only " + missing.version.key() + " " + Words.numbers(Arrays.asList(had)))
        + ": it had not applied " + name(missing) + ", so whoever reads there may see W2 without "
        + consequence() + ".";
  }

  private int keyChange(int key) {
    int change = 0;
    while (copies.changedKey(change) != key) {
      change++;
    }
    return change;
  }

  private String replaced(
      Known due, Version back, Operation write, Version version, Observation.Applied applied) {
    String what = back == due.version ? name(due) : Words.origin(back) + ", older than " + name(due) + ",";
    return both(due, write, version)
        + "Then " + applied.node() + ", which had W2, applied " + what + " at " + Words.time(applied.time())
        + " and put it over W2: " + version.key() + " is " + Words.held(back)
        + " there again, and W2 is gone.";
  }

  @Override
  public void finish(End end) {
    super.finish(end);
    if (!facts.knowsCopies) {
      untested("The history does not say which replica applied what.");
    }
    if (facts.writes.overflowed()) {
      blind("More writes were open at once than can be remembered, and the oldest were forgotten.");
    }
    if (facts.pasts.overflowed()) {
      blind(Pasts.OVERFLOWED);
    }
  }

  @Override
  protected final String whyNothingContested() {
    return "Whenever a write was issued, every replica already had all that it was to follow.";
  }
}
