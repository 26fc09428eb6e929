package lagoon.protocol.multipaxos;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import lagoon.client.Request;
import lagoon.history.NodeName;
import lagoon.network.Context;
import lagoon.network.Timer;
import lagoon.protocol.multipaxos.MultiPaxosSettings.Broken;

/** One ballot of one server: phase 1 for all places at once, then phase 2 for each, as long as it leads. */
final class Leader {

  private final Context context;
  private final Disk disk;
  private final MultiPaxosReplica server;
  private final long ballot;
  /** Phase 1: who has promised. */
  private final Set<String> promised = new HashSet<>();
  /** Phase 1: by place, what was accepted in the highest ballot. */
  private final TreeMap<Long, Slot> found = new TreeMap<>();
  /** Phase 2: what is proposed and not chosen, by place, and who has accepted it. */
  private final TreeMap<Long, Slot> open = new TreeMap<>();
  private final Map<Long, Set<String>> accepted = new TreeMap<>();
  /** By server: the last confirmation. */
  private final Map<String, Long> confirmed = new TreeMap<>();
  private final List<Reading> readings = new ArrayList<>();
  private boolean leads;
  /** All that may have been chosen in ballots before stands up to this place. */
  private long recovered;
  private long next;
  private long asked;
  private Timer timer;

  /** A read that waits for the confirmation with that number. */
  private record Reading(long number, NodeName client, Request.Read read) {}

  Leader(Context context, Disk disk, MultiPaxosReplica server, long ballot) {
    this.context = context;
    this.disk = disk;
    this.server = server;
    this.ballot = ballot;
  }

  long ballot() {
    return ballot;
  }

  boolean leads() {
    return leads;
  }

  boolean owes() {
    return !open.isEmpty() || !readings.isEmpty();
  }

  void begin() {
    server.toAll(new MultiPaxosMessage.Prepare(ballot, disk.applied));
  }

  void end() {
    context.cancel(timer);
  }

  void promised(NodeName from, MultiPaxosMessage.Promise promise) {
    if (leads || promise.ballot() != ballot) {
      return;
    }
    promised.add(from.name());
    promise.cut().ifPresent(snapshot -> server.install(from, snapshot));
    for (Slot slot : promise.accepted()) {
      found.merge(slot.place(), slot, (one, other) -> one.ballot() >= other.ballot() ? one : other);
    }
    if (promised.size() >= server.settings().majority()) {
      lead();
    }
  }

  private void lead() {
    leads = true;
    if (server.settings().broken() == Broken.IGNORES_ACCEPTED) {
      found.clear();
    }
    recovered = Math.max(disk.applied, found.isEmpty() ? 0 : found.lastKey());
    recovered = Math.max(recovered, disk.chosen.isEmpty() ? 0 : disk.chosen.lastKey());
    next = recovered + 1;
    server.leads();
    for (long place = disk.applied + 1; place <= recovered; place++) {
      recover(place);
    }
    beat();
  }

  private void recover(long place) {
    if (disk.chosen.containsKey(place)) {
      return;
    }
    Slot before = found.get(place);
    if (before == null) {
      context.explain(context.self() + " fills place " + place + " with a no-op: something stands behind it");
    } else {
      context.explain(context.self() + " proposes again what was accepted in ballot " + before.ballot() + ": "
          + before.text());
    }
    propose(new Slot(place, ballot, before == null ? Command.NOTHING : before.command()));
  }

  /** A client's request gets the next place, or a read its answer. */
  void take(NodeName client, Request request) {
    if (request instanceof Request.Read read
        && server.settings().answerReads() != MultiPaxosSettings.Reads.LOG) {
      if (server.settings().answerReads() == MultiPaxosSettings.Reads.UNCONFIRMED) {
        server.answer(client, read);
      } else {
        readings.add(new Reading(ask(), client, read));
        answerConfirmed();
      }
      return;
    }
    boolean isUnderWay = open.values().stream().anyMatch(slot -> slot.command().request() != null
        && slot.command().request().number() == request.number()
        && slot.command().request().operation().equals(request.operation()));
    if (!isUnderWay) {
      propose(new Slot(next++, ballot, new Command(client, request)));
    }
  }

  private void propose(Slot slot) {
    open.put(slot.place(), slot);
    accepted.put(slot.place(), new HashSet<>());
    server.toAll(new MultiPaxosMessage.Accept(slot));
  }

  void accepted(NodeName from, MultiPaxosMessage.Accepted message) {
    Slot slot = open.get(message.place());
    if (message.ballot() != ballot || slot == null) {
      return;
    }
    Set<String> those = accepted.get(message.place());
    those.add(from.name());
    if (those.size() >= server.settings().majority()) {
      open.remove(message.place());
      accepted.remove(message.place());
      server.chosen(slot);
      answerConfirmed();
    }
  }

  private long ask() {
    asked++;
    confirmed.put(context.self().name(), asked);
    server.toOthers(new MultiPaxosMessage.Heartbeat(ballot, asked, disk.applied));
    return asked;
  }

  private void beat() {
    ask();
    for (Slot slot : new ArrayList<>(open.values())) {
      server.toOthers(new MultiPaxosMessage.Accept(slot));
    }
    timer = context.setTimer("heartbeat", server.settings().heartbeat(), this::beat);
  }

  void confirmed(NodeName from, MultiPaxosMessage.Confirm confirm) {
    if (confirm.ballot() == ballot && leads) {
      confirmed.merge(from.name(), confirm.number(), Math::max);
      answerConfirmed();
    }
  }

  private void answerConfirmed() {
    if (disk.applied < recovered) {
      return;
    }
    for (Reading one : List.copyOf(readings)) {
      long those = confirmed.values().stream().filter(number -> number >= one.number()).count();
      if (those >= server.settings().majority()) {
        readings.remove(one);
        server.answer(one.client(), one.read());
      }
    }
  }
}
