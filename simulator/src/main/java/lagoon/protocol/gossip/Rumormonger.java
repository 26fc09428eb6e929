package lagoon.protocol.gossip;

import java.util.ArrayList;
import java.util.List;
import lagoon.history.NodeName;
import lagoon.history.Version;
import lagoon.network.Context;
import lagoon.network.Timer;

/**
 * How a node tells news, and asks for it, until it loses interest (Demers et al. 1987, section 1.4): one
 * rumour, or whatever versions clients write, each of which is a rumour of its own. In synchronous rounds all
 * that counts in a round is what was true at its beginning: who learned the rumour in a round tells it from
 * the next on, and whoever else tells it to them in the same round told them news. Nothing but the rumour
 * itself says whether a contact was of use where it was asked for: then it counts once a round, for all who
 * asked.
 */
final class Rumormonger {

  private static final News.Tale TALE = new News.Tale();

  private final Context context;
  private final Disk disk;
  private final Partners partners;
  private final Runnable talked;
  private GossipSettings settings;
  /** The next round; null: it need not wake up. */
  private Timer next;

  /**
   * @param talked is run when it has talked in a round
   */
  Rumormonger(Context context, GossipSettings settings, Disk disk, Partners partners, Runnable talked) {
    this.talked = talked;
    this.context = context;
    this.settings = settings;
    this.disk = disk;
    this.partners = partners;
  }

  /**
   * Begins, or begins again after a crash.
   *
   * @param isFirst whether it never did before: rounds begin with it, and at the origin the rumour
   */
  void start(boolean isFirst) {
    if (isFirst && settings.hasRumor() && settings.origin().equals(context.self().name())) {
      disk.tell(TALE, Interest.LONG_AGO);
    }
    disk.interests().forEach(Interest::forgetRound);
    await(isFirst);
  }

  void stop() {
    context.cancel(next);
    next = null;
  }

  /** What it knows it goes on telling, or not, as it did; a new rhythm begins at once. */
  void configure(GossipSettings newSettings, boolean isGoing) {
    boolean isOther = newSettings.every() != settings.every();
    settings = newSettings;
    if (isOther) {
      stop();
    }
    if (isGoing) {
      await(false);
    }
  }

  /** Who neither asks nor tells need not wake up. */
  private void await(boolean isFirst) {
    boolean isNeeded = settings.mongers()
        && (settings.pulls() || disk.interests().stream().anyMatch(one -> !one.isOver()));
    if (isNeeded && next == null) {
      next = context.setTimer("round", delay(isFirst), this::talk);
    }
  }

  private long delay(boolean isFirst) {
    if (settings.isSynchronous()) {
      long since = Math.floorMod(context.localTime(), settings.every());
      return since == 0 && isFirst ? 0 : settings.every() - since;
    }
    double part = isFirst ? context.random().nextDouble()
        : 1 + settings.jitter() * (2 * context.random().nextDouble() - 1);
    return StrictMath.round(part * settings.every());
  }

  /** When this round began. */
  private long round() {
    long now = context.localTime();
    return settings.isSynchronous() ? now - Math.floorMod(now, settings.every()) : 0;
  }

  private boolean isOlder(Interest interest, long round) {
    return !settings.isSynchronous() || interest.isOlderThan(round);
  }

  private boolean knewTaleBefore(long round) {
    return disk.knows() && isOlder(disk.interest(News.TALE), round);
  }

  private void talk() {
    next = null;
    disk.interests().forEach(one -> one.endRound(settings, context.random()));
    long round = round();
    List<Interest> told = settings.pushes() ? tellable(round) : List.of();
    if (!told.isEmpty() || settings.pulls()) {
      for (NodeName partner : partners.draw(settings.fanOut())) {
        if (told.isEmpty()) {
          context.send(partner, new GossipMessage.Ask(round, knewTaleBefore(round)));
          continue;
        }
        context.send(partner, new GossipMessage.Rumor(round, false, news(told)));
        if (settings.contacts() == GossipSettings.Contacts.BLIND) {
          told.forEach(one -> one.told(false, settings, context.random()));
        }
      }
    }
    await(false);
    talked.run();
  }

  /** What it knew when that round began, and has not lost interest in. */
  private List<Interest> tellable(long round) {
    return disk.interests().stream().filter(one -> !one.isOver() && isOlder(one, round)).toList();
  }

  private static List<News> news(List<Interest> told) {
    return told.stream().map(Interest::news).toList();
  }

  /** These are here that nobody else may have: a client has written them, or who had them leaves. */
  void write(List<Stamped> news) {
    if (settings.spreadsVersions()) {
      news.forEach(one -> disk.tell(one, round()));
      await(false);
    }
  }

  /**
   * Somebody tells something.
   *
   * @return which versions it holds now that it did not before
   */
  List<Version> onRumor(NodeName from, GossipMessage.Rumor rumor) {
    List<News> fresh = new ArrayList<>();
    List<News> known = new ArrayList<>();
    List<Version> changed = new ArrayList<>();
    for (News one : rumor.news()) {
      (wasNews(one, rumor.round()) ? fresh : known).add(one);
      boolean isTaken = one instanceof Stamped copy ? disk.take(copy) : !disk.knows();
      if (isTaken) {
        disk.tell(one, rumor.round());
        if (one instanceof Stamped copy) {
          changed.add(copy.version());
        }
      }
    }
    await(false);
    // Who asked for the rumour has said whether it knew it.
    boolean isAwaited = settings.stops() != GossipSettings.Stops.NEVER
        && settings.contacts() == GossipSettings.Contacts.FEEDBACK
        && !(rumor.isAnswer() && rumor.hasTale());
    if (isAwaited) {
      context.send(from, new GossipMessage.Feedback(fresh, known));
    }
    if (settings.pulls() && !rumor.isAnswer()) {
      // Who tells in push-pull asks as well.
      answer(from, rumor.round(), true, rumor.news());
    }
    return changed;
  }

  /** Whether it did not have it when the round began. */
  private boolean wasNews(News one, long round) {
    if (one instanceof Stamped copy) {
      Stamp here = disk.stamps[copy.place()];
      if (!copy.stamp().equals(here)) {
        return copy.stamp().isAfter(here);
      }
    }
    Interest interest = disk.interest(one.place());
    return interest == null ? one instanceof News.Tale : !isOlder(interest, round);
  }

  void onFeedback(GossipMessage.Feedback feedback) {
    feedback.news().forEach(one -> told(one, true));
    feedback.known().forEach(one -> told(one, false));
  }

  /** Of a key that has been overwritten since nothing counts. */
  private void told(News one, boolean wasNeeded) {
    Interest interest = disk.interest(one.place());
    if (interest != null && interest.news().equals(one)) {
      interest.told(wasNeeded, settings, context.random());
    }
  }

  void onAsk(NodeName from, GossipMessage.Ask ask) {
    answer(from, ask.round(), ask.knows(), List.of());
  }

  /**
   * Tells who asked what it tells itself, but no version that the other has just told.
   *
   * @param knows whether the other knows the rumour
   */
  private void answer(NodeName from, long round, boolean knows, List<News> heard) {
    List<News> told = new ArrayList<>();
    boolean isFeedback = settings.contacts() == GossipSettings.Contacts.FEEDBACK;
    for (Interest one : tellable(round)) {
      boolean isTale = one.news() instanceof News.Tale;
      if (isTale || !heard.contains(one.news())) {
        told.add(one.news());
      }
      if (isTale || heard.contains(one.news()) || !isFeedback) {
        one.told(isTale && !knows, settings, context.random());
      }
    }
    if (!told.isEmpty()) {
      context.send(from, new GossipMessage.Rumor(round, true, told));
    }
  }

  /**
   * The rumour came with a digest's answer: the node knows it.
   *
   * @param isToTell whether it tells it on; else it leaves that to digests
   */
  void learn(boolean isToTell) {
    if (!disk.knows()) {
      Interest interest = disk.tell(TALE, round());
      if (isToTell) {
        await(false);
      } else {
        interest.end();
      }
    }
  }
}
