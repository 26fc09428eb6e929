package lagoon.protocol.quorum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import lagoon.client.Reply;
import lagoon.client.Request;
import lagoon.history.Key;
import lagoon.history.NodeName;
import lagoon.history.Version;

/**
 * A read at its coordinator: it asks for R answers and returns the newest, by number. Where two bear the
 * same number, which happens where two write quorums need not meet, it returns both. With write-back it sees
 * to it first that W replicas keep what it returns under its number: a replica that has the version under a
 * lower number, from an earlier attempt, does not count, for it may yet take a version in between.
 */
final class ReadCall extends Call {

  private final Request.Read request;
  private final long patientUntil;
  /** By member: its answer to the open question; null where there is none yet. */
  private final QuorumMessage.ReadAnswer[] answers;
  /** Once enough have answered: of each key the newest copy, the first of several with its number. */
  private List<Copy> newest;
  /** While it writes back: of which of the keys. */
  private int writesBack = -1;
  /** While it writes back: the members that refused. */
  private final BitSet refused = new BitSet();
  /** Whether what it wrote back was refused once already. */
  private boolean wasRefused;
  /** While what it found is offered under another number; null before. */
  private Renewal renewal;
  /** Answers that come now are looked at for repairs alone. */
  private boolean isAnswered;

  ReadCall(Coordinator desk, NodeName from, Request.Read request) {
    super(desk, from);
    this.request = request;
    this.patientUntil = desk.context().localTime() + request.patience();
    this.answers = new QuorumMessage.ReadAnswer[desk.members()];
  }

  @Override
  Request request() {
    return request;
  }

  @Override
  int needed() {
    return writesBack >= 0 ? desk.settings().w() : desk.settings().r();
  }

  @Override
  void begin() {
    writesBack = -1;
    renewal = null;
    Arrays.fill(answers, null);
    ask(needed());
  }

  @Override
  QuorumMessage question() {
    return writesBack >= 0
        ? new QuorumMessage.Store(id, newest.get(writesBack), QuorumMessage.Store.Why.FOUND)
        : new QuorumMessage.ReadQuery(id, keys());
  }

  @Override
  void onReadAnswer(int member, QuorumMessage.ReadAnswer answer) {
    if (writesBack >= 0) {
      return;
    }
    answered.set(member);
    answers[member] = answer;
    if (isAnswered) {
      repairAfter(member);
      endOnceAllAnswered();
    } else if (answered.cardinality() >= needed()) {
      newest = newest();
      writeBack(desk.settings().writeBack() ? 0 : keys().size());
    }
  }

  private List<Copy> newest() {
    List<Copy> all = new ArrayList<>(keys().size());
    for (int key = 0; key < keys().size(); key++) {
      all.add(newest(key));
    }
    return all;
  }

  private Copy newest(int key) {
    Copy newest = null;
    for (QuorumMessage.ReadAnswer answer : answers) {
      if (answer != null && (newest == null || answer.copies().get(key).number() > newest.number())) {
        newest = answer.copies().get(key);
      }
    }
    return newest;
  }

  /** Goes on with the first key, from that one on, that too few replicas are known to keep; or returns. */
  private void writeBack(int first) {
    for (int key = first; key < keys().size(); key++) {
      BitSet keepers = keepers(key);
      if (newest.get(key).version() != null && keepers.cardinality() < desk.settings().w()) {
        writesBack = key;
        renewal = null;
        refused.clear();
        askAllBut(keepers);
        return;
      }
    }
    if (!isNewEnough(versions())) {
      waitForNewer(desk.context().localTime());
    } else {
      answer();
    }
  }

  private boolean isNewEnough(List<Version> versions) {
    return request.atLeast().stream()
        .allMatch(wanted -> versions.stream()
            .anyMatch(one -> one.key().equals(wanted.key()) && one.isAtLeast(wanted)));
  }

  private BitSet keepers(int key) {
    BitSet keepers = new BitSet();
    for (int member = 0; member < answers.length; member++) {
      Copy here = answers[member] == null ? null : answers[member].copies().get(key);
      keepers.set(member, here != null && here.isSameAs(newest.get(key)));
    }
    return keepers;
  }

  /** What it found is older than what its session must see at least. */
  private void waitForNewer(long now) {
    if (now < patientUntil) {
      beginAnew();
    } else {
      desk.refuse(this, new Reply.Refused(
          request.number(), Reply.Reason.STALE, "the quorum lacks the version asked for"));
    }
  }

  private void answer() {
    List<Version> versions = versions();
    desk.context().served(request.operation(), versions);
    desk.reply(
        this, renewal == null ? this : renewal, new Reply.Returned(request.number(), versions));
    isAnswered = true;
    if (desk.settings().readRepair() && writesBack < 0) {
      repairAll();
      endOnceAllAnswered();
    } else {
      end();
    }
  }

  private List<Version> versions() {
    List<Version> versions = new ArrayList<>(newest.size());
    for (int key = 0; key < newest.size(); key++) {
      if (newest.get(key).version() != null) {
        versions.add(newest.get(key).version());
      }
      for (QuorumMessage.ReadAnswer answer : answers) {
        Copy copy = answer == null ? null : answer.copies().get(key);
        if (copy != null && copy.number() == newest.get(key).number() && copy.version() != null
            && !versions.contains(copy.version())) {
          versions.add(copy.version());
        }
      }
    }
    return versions;
  }

  /** A late answer may be older than what was returned, or newer: then those that answered before lack it. */
  private void repairAfter(int late) {
    List<Copy> before = newest;
    newest = newest();
    if (newest.equals(before)) {
      repair(late);
    } else {
      repairAll();
    }
  }

  private void repairAll() {
    for (int member = 0; member < answers.length; member++) {
      repair(member);
    }
  }

  private void repair(int member) {
    for (int key = 0; answers[member] != null && key < newest.size(); key++) {
      if (answers[member].copies().get(key).number() < newest.get(key).number()) {
        boolean isKept = keepers(key).cardinality() >= desk.settings().w();
        send(member, key, isKept ? QuorumMessage.Store.Why.KEPT : QuorumMessage.Store.Why.FOUND);
      }
    }
  }

  /** Nobody waits for the answer. */
  private void send(int member, int key, QuorumMessage.Store.Why why) {
    desk.send(member, new QuorumMessage.Store(0, newest.get(key), why));
  }

  private void endOnceAllAnswered() {
    if (answered.cardinality() == asked.cardinality()) {
      end();
    }
  }

  @Override
  boolean isAnswered() {
    return isAnswered;
  }

  @Override
  void onStored(int member, QuorumMessage.Stored stored) {
    if (writesBack >= 0) {
      answered.set(member);
      if (answered.cardinality() - refused.cardinality() >= needed()) {
        if (desk.settings().readRepair()) {
          refused.stream().forEach(one -> send(one, writesBack, QuorumMessage.Store.Why.KEPT));
        }
        writeBack(writesBack + 1);
      }
    }
  }

  @Override
  void onTooLow(int member, QuorumMessage.TooLow tooLow) {
    desk.know(tooLow.key(), tooLow.number());
    if (writesBack >= 0 && !answered.get(member)) {
      answered.set(member);
      refused.set(member);
      if (desk.members() - refused.cardinality() < needed()) {
        onRefused(tooLow.key());
      }
    }
  }

  private void onRefused(Key key) {
    if (!wasRefused) {
      wasRefused = true;
      desk.context().explain(
          "another write of " + key + " is under way, and what was read may not last: once more");
      beginAnew();
    } else {
      wasRefused = false;
      desk.context().explain(
          "another write of " + key + " got leave and may have been given up: what was read is offered"
              + " under a number of its own");
      rest();
      renewal = new Renewal(this, newest.get(writesBack));
      renewal.begin();
    }
  }

  /** What it offered was overtaken. */
  void lookAgain() {
    beginAnew();
  }

  /** So many replicas as a write needs keep that now: what it found, or what came after it. */
  void renewed(Copy copy) {
    newest.set(writesBack, copy);
    writeBack(writesBack + 1);
  }

  @Override
  void onVersionAnswer(int member, QuorumMessage.VersionAnswer answer) {
    throw new IllegalStateException("a read asks for no leave");
  }

  @Override
  void giveUp() {
    if (renewal != null) {
      renewal.end();
    }
    if (isAnswered) {
      end();
      return;
    }
    desk.refuse(this, new Reply.Refused(
        request.number(), Reply.Reason.UNAVAILABLE,
        "too few replicas answered: a read needs " + needed()));
  }
}
