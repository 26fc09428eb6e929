package lagoon.protocol.quorum;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lagoon.client.Reply;
import lagoon.client.Request;
import lagoon.history.Key;
import lagoon.history.NodeName;
import lagoon.network.Context;
import lagoon.store.Receipts;
import lagoon.view.Facet;

/** The side of a node that asks replicas for clients: its open calls, and what became of earlier writes. */
final class Coordinator implements Request.Handler {

  private final Context context;
  private final Disk disk;
  private final List<NodeName> members;
  /** Where this node stands among the members; -1 where it keeps no copies. */
  private final int own;
  private final Optional<Member> member;
  private final Map<Long, Call> open = new LinkedHashMap<>();
  /** Calls that wait before they go on. */
  private final Set<Call> resting = new LinkedHashSet<>();
  /** By key: the highest number that it has heard of. */
  private final long[] known;
  private final int[] draw;
  private QuorumSettings settings;
  /** For the reader: the last read and the last write that were done; null: none was. */
  private Facet.Quorum lastRead;
  private Facet.Quorum lastWrite;

  Coordinator(
      Context context, Disk disk, QuorumSettings settings, List<NodeName> members, Optional<Member> member) {
    this.context = context;
    this.disk = disk;
    this.settings = settings;
    this.members = members;
    this.member = member;
    this.own = members.indexOf(context.self());
    this.known = disk.promised.clone();
    this.draw = new int[members.size()];
  }

  void configure(QuorumSettings newSettings) {
    settings = newSettings;
  }

  // ---- clients ----

  @Override
  public void onRead(NodeName from, Request.Read read) {
    new ReadCall(this, from, read).begin();
  }

  @Override
  public void onWrite(NodeName from, Request.Write write) {
    Receipts receipts = disk.receipts(write);
    receipts.settle(write.settledBelow());
    Receipts.Receipt receipt = receipts.of(write.number());
    WriteCall underWay = underWay(write);
    if (receipt != null) {
      context.send(from, receipt.reply());
    } else if (underWay != null) {
      underWay.repeated(from, write);
    } else if (disk.refusals.has(write)) {
      context.send(
          from, refusal(write, Reply.Reason.UNAVAILABLE, context.self() + " has refused this before"));
    } else if (!receipts.isSettled(write.number())) {
      new WriteCall(this, from, write).begin();
    }
  }

  private WriteCall underWay(Request.Write write) {
    for (Call call : calls()) {
      if (call instanceof WriteCall other && other.request().operation().equals(write.operation())) {
        return other;
      }
    }
    return null;
  }

  private List<Call> calls() {
    List<Call> calls = new ArrayList<>(open.values());
    calls.addAll(resting);
    return calls;
  }

  /** It is done: its client is told, and the call ends. */
  void answer(WriteCall call, Reply.Written reply) {
    disk.receipts(call.request()).keep(new Receipts.Receipt(reply, 0));
    lastWrite = call.facet();
    context.send(call.from, reply);
    call.end();
  }

  /**
   * This attempt was not done and will not be: no copy of it that arrives later. Another attempt is tried for
   * its own sake, here or elsewhere.
   */
  void refuse(WriteCall call, Reply.Reason reason, String why) {
    disk.refusals.note(call.request());
    context.send(call.from, refusal(call.request(), reason, why));
    call.end();
  }

  private static Reply refusal(Request.Write write, Reply.Reason reason, String why) {
    return new Reply.Refused(write.number(), reason, why, Optional.empty(), write.attempt());
  }

  /** Nobody can say whether it was done or will be. */
  void leaveOpen(WriteCall call, String why) {
    context.send(
        call.from, new Reply.Refused(call.request().number(), Reply.Reason.UNDECIDED, why));
    call.end();
  }

  /**
   * Answers the client of a read.
   *
   * @param last what it asked last
   */
  void reply(ReadCall call, Call last, Reply reply) {
    lastRead = last.facet();
    context.send(call.from, reply);
  }

  /** The read is not done. */
  void refuse(ReadCall call, Reply reply) {
    context.send(call.from, reply);
    call.end();
  }

  // ---- replicas ----

  void onAnswer(NodeName from, QuorumMessage message) {
    Call call = open.get(message.call());
    if (call == null) {
      return;
    }
    int place = members.indexOf(from);
    if (message instanceof QuorumMessage.VersionAnswer answer) {
      call.onVersionAnswer(place, answer);
    } else if (message instanceof QuorumMessage.ReadAnswer answer) {
      call.onReadAnswer(place, answer);
    } else if (message instanceof QuorumMessage.Stored stored) {
      call.onStored(place, stored);
    } else if (message instanceof QuorumMessage.TooLow tooLow) {
      call.onTooLow(place, tooLow);
    }
  }

  /** To a member; this node's own answers at once. */
  void send(int to, QuorumMessage question) {
    if (to != own) {
      context.send(members.get(to), question);
    } else if (question instanceof QuorumMessage.VersionQuery query) {
      onAnswer(context.self(), member.orElseThrow().answer(context.self(), query));
    } else if (question instanceof QuorumMessage.ReadQuery query) {
      onAnswer(context.self(), member.orElseThrow().answer(query));
    } else if (question instanceof QuorumMessage.Store store) {
      onAnswer(context.self(), member.orElseThrow().answer(store));
    }
  }

  // ---- for its calls ----

  Context context() {
    return context;
  }

  Disk disk() {
    return disk;
  }

  QuorumSettings settings() {
    return settings;
  }

  int members() {
    return members.size();
  }

  NodeName member(int place) {
    return members.get(place);
  }

  int own() {
    return own;
  }

  /** The call asks a new question: answers to the old one count for nothing. */
  void renumber(Call call) {
    open.remove(call.id);
    resting.remove(call);
    call.id = ++disk.lastCall;
    open.put(call.id, call);
  }

  /** The open question is void. */
  void forget(Call call) {
    open.remove(call.id);
    resting.add(call);
  }

  void close(Call call) {
    open.remove(call.id);
    resting.remove(call);
  }

  /** The members to ask for so many answers: all, or just so many, each as likely. */
  BitSet choose(int quorum) {
    BitSet chosen = new BitSet();
    int n = members.size();
    if (settings.ask() == QuorumSettings.Ask.ALL || quorum >= n) {
      chosen.set(0, n);
      return chosen;
    }
    for (int i = 0; i < n; i++) {
      draw[i] = i;
    }
    for (int i = 0; i < quorum; i++) {
      int j = i + context.random().nextInt(n - i);
      chosen.set(draw[j]);
      draw[j] = draw[i];
    }
    return chosen;
  }

  /** The highest number of that key that it has heard of. */
  long known(Key key) {
    return Math.max(known[key.index()], disk.promised[key.index()]);
  }

  /** It has heard of that number. */
  void know(Key key, long number) {
    known[key.index()] = Math.max(known[key.index()], number);
  }

  // ---- what it shows ----

  /** Those that are being gathered, then the last ones that were enough. */
  List<Facet.Quorum> quorums() {
    List<Facet.Quorum> quorums = new ArrayList<>();
    for (Call call : open.values()) {
      quorums.add(call.facet());
    }
    if (lastRead != null) {
      quorums.add(lastRead);
    }
    if (lastWrite != null) {
      quorums.add(lastWrite);
    }
    return quorums;
  }
}
