package lagoon.protocol.dynamo;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import lagoon.client.Reply;
import lagoon.client.Request;
import lagoon.history.Key;
import lagoon.history.NodeName;
import lagoon.history.Version;
import lagoon.network.Timer;
import lagoon.view.Facet;

/**
 * How a node coordinates gets (section 4.5): it asks the n highest-ranked nodes that answer, waits for r of
 * them, and returns all versions that none of the others covers. Who answered with less is sent the rest
 * afterwards: read repair (section 5). A get of several keys is one of each.
 */
final class Gets {

  private static final int ROUNDS = 4;

  private final Site site;
  private final TreeMap<Long, Call> calls = new TreeMap<>();
  /** For the reader: those of the last call that was answered. */
  private List<Facet.Quorum> last = List.of();

  private static final class Call {
    final long number;
    final NodeName client;
    final Request.Read read;
    final List<Asked> asked = new ArrayList<>();
    boolean isAnswered;
    int rounds;
    Timer timer;

    Call(long number, NodeName client, Request.Read read) {
      this.number = number;
      this.client = client;
      this.read = read;
    }
  }

  Gets(Site site) {
    this.site = site;
  }

  void take(NodeName client, Request.Read read) {
    Call call = new Call(site.disk.nextCall(), client, read);
    calls.put(call.number, call);
    for (Key key : read.operation().action().keys()) {
      Asked asked = new Asked(key);
      call.asked.add(asked);
      ask(call, asked, asked.further(site.targets(key)));
    }
    look(call);
    watch(call);
  }

  private void ask(Call call, Asked asked, List<Site.Target> targets) {
    for (Site.Target target : targets) {
      if (target.node().equals(site.self())) {
        asked.answered(site.self(), site.disk.known(asked.key));
      } else {
        site.context.send(target.node(), new DynamoMessage.Fetch(call.number, asked.key));
      }
    }
  }

  private void watch(Call call) {
    if (calls.containsKey(call.number)) {
      call.timer = site.context.setTimer("answers", site.settings.patience(), () -> isSilent(call));
    }
  }

  private void isSilent(Call call) {
    for (Asked asked : call.asked) {
      asked.silent().forEach(target -> site.suspicion.isSilent(target.node(), site.settings.suspectFor()));
    }
    if (call.isAnswered) {
      finish(call);
      return;
    }
    if (++call.rounds == ROUNDS) {
      calls.remove(call.number);
      site.context.send(
          call.client, new Reply.Refused(
              call.read.number(), Reply.Reason.UNAVAILABLE,
              "fewer than r = " + site.settings.r() + " nodes answer " + site.self()));
      return;
    }
    for (Asked asked : call.asked) {
      List<Site.Target> silent = asked.silent();
      ask(call, asked, asked.further(site.targets(asked.key)));
      ask(call, asked, silent);
    }
    look(call);
    watch(call);
  }

  private void look(Call call) {
    int needed = site.settings.variant() == DynamoSettings.Variant.READS_ONE ? 1 : site.settings.r();
    if (!call.isAnswered && call.asked.stream().allMatch(asked -> asked.answers() >= needed)) {
      call.isAnswered = true;
      answer(call);
    }
    if (call.isAnswered && call.asked.stream().allMatch(asked -> asked.silent().isEmpty())) {
      finish(call);
    }
  }

  private void answer(Call call) {
    List<Copy> found = new ArrayList<>();
    call.asked.forEach(asked -> found.addAll(asked.merged()));
    List<Version> versions = Copy.versions(found);
    if (!hasAtLeast(versions, call.read.atLeast())) {
      site.context.send(
          call.client, new Reply.Refused(
              call.read.number(), Reply.Reason.STALE, "r nodes lack the version asked for"));
      return;
    }
    site.context.served(call.read.operation(), versions);
    site.context.send(call.client, new Reply.Returned(call.read.number(), versions, Copy.tags(found)));
  }

  private static boolean hasAtLeast(List<Version> found, List<Version> wanted) {
    return wanted.stream().allMatch(
        one -> found.stream().anyMatch(version -> version.key().equals(one.key()) && version.isAtLeast(one)));
  }

  /** Nobody else is waited for: those who lack something of what was found get it. */
  private void finish(Call call) {
    site.context.cancel(call.timer);
    calls.remove(call.number);
    last = shown(call);
    if (site.settings.readRepair()) {
      call.asked.forEach(this::repair);
    }
  }

  private void repair(Asked asked) {
    List<Copy> merged = asked.merged();
    for (Site.Target target : asked.targets) {
      List<Copy> had = asked.answer(target.node());
      if (target.owner().isEmpty() && had != null && !had.equals(merged)) {
        if (target.node().equals(site.self())) {
          site.take(asked.key, merged);
        } else {
          site.context.send(target.node(), new DynamoMessage.Repair(asked.key, merged));
        }
      }
    }
  }

  void onFetched(NodeName from, DynamoMessage.Fetched fetched) {
    Call call = calls.get(fetched.call());
    if (call != null) {
      for (Asked asked : call.asked) {
        if (asked.key.equals(fetched.key())) {
          asked.answered(from, fetched.copies());
        }
      }
      look(call);
    }
  }

  void lookAgain() {
    List.copyOf(calls.values()).forEach(this::look);
  }

  /** Those that are being gathered, then the last ones that were enough. */
  List<Facet.Quorum> shown() {
    List<Facet.Quorum> shown = new ArrayList<>();
    calls.values().forEach(call -> shown.addAll(shown(call)));
    shown.addAll(last);
    return shown;
  }

  private List<Facet.Quorum> shown(Call call) {
    return call.asked.stream()
        .map(asked -> asked.shown(call.read.operation(), "get " + asked.key, true, site.settings.r()))
        .toList();
  }
}
