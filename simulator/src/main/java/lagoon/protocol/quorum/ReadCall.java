package lagoon.protocol.quorum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import lagoon.client.Reply;
import lagoon.client.Request;
import lagoon.history.NodeName;
import lagoon.history.Version;

/**
 * A read at its coordinator: it asks for R answers and returns the newest, by number. Where two bear the
 * same number, which happens where two write quorums need not meet, it returns both.
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
  private int refusals;
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
    Arrays.fill(answers, null);
    ask(needed());
  }

  @Override
  QuorumMessage question() {
    return writesBack >= 0
        ? new QuorumMessage.Store(id, newest.get(writesBack), true)
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
      repair(member);
      endOnceAllAnswered();
    } else if (answered.cardinality() >= needed()) {
      newest = new ArrayList<>(keys().size());
      for (int key = 0; key < keys().size(); key++) {
        newest.add(newest(key));
      }
      writeBack(desk.settings().writeBack() ? 0 : keys().size());
    }
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
        refusals = 0;
        askAllBut(keepers);
        return;
      }
    }
    if (!isNewEnough(versions())) {
      lookAgain(desk.context().localTime());
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
      Version here = answers[member] == null ? null : answers[member].copies().get(key).version();
      keepers.set(member, here != null && here == newest.get(key).version());
    }
    return keepers;
  }

  /** What it found is older than what its session must see at least. */
  private void lookAgain(long now) {
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
    desk.reply(this, new Reply.Returned(request.number(), versions));
    isAnswered = true;
    if (desk.settings().readRepair() && writesBack < 0) {
      for (int member = 0; member < answers.length; member++) {
        repair(member);
      }
      endOnceAllAnswered();
    } else {
      end();
    }
  }

  private List<Version> versions() {
    List<Version> versions = new ArrayList<>(newest.size());
    for (int key = 0; key < newest.size(); key++) {
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

  private void repair(int member) {
    for (int key = 0; answers[member] != null && key < newest.size(); key++) {
      if (answers[member].copies().get(key).number() < newest.get(key).number()) {
        desk.send(member, new QuorumMessage.Store(0, newest.get(key), true));
      }
    }
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
      if (answered.cardinality() - refusals >= needed()) {
        writeBack(writesBack + 1);
      }
    }
  }

  @Override
  void onTooLow(int member, QuorumMessage.TooLow tooLow) {
    desk.know(tooLow.key(), tooLow.number());
    if (writesBack >= 0 && !answered.get(member)) {
      answered.set(member);
      refusals++;
      if (desk.members() - refusals < needed()) {
        desk.context().explain(
            "another write of " + tooLow.key() + " is under way, and what was read may not last: once more");
        beginAnew();
      }
    }
  }

  @Override
  void onVersionAnswer(int member, QuorumMessage.VersionAnswer answer) {
    throw new IllegalStateException("a read asks for no leave");
  }

  @Override
  void giveUp() {
    if (isAnswered) {
      end();
      return;
    }
    desk.refuse(this, new Reply.Refused(
        request.number(), Reply.Reason.UNAVAILABLE,
        "too few replicas answered: a read needs " + needed()));
  }
}
