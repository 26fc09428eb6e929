package lagoon.protocol.gossip;

import lagoon.history.NodeName;
import lagoon.network.Context;

/**
 * How a node tells a rumour, and asks for it, until it loses interest (Demers et al. 1987, section 1.4). In
 * synchronous rounds all that counts in a round is what was true at its beginning: who learned the rumour in
 * a round tells it from the next on, and whoever else tells it to them in the same round told them news.
 * Nothing but the rumour itself says whether a contact was of use where it was asked for: then it counts once
 * a round, for all who asked.
 */
final class Rumormonger {

  private static final String KNOWS = "knows the rumour";

  private final Context context;
  private final GossipSettings settings;
  private final Disk disk;
  private final Partners partners;
  /** Whether the timer of the next round is set. */
  private boolean isWaiting;
  private int asked;
  private boolean wasOfUse;

  Rumormonger(Context context, GossipSettings settings, Disk disk, Partners partners) {
    this.context = context;
    this.settings = settings;
    this.disk = disk;
    this.partners = partners;
  }

  void start() {
    boolean isFirst = context.persisted().isEmpty();
    if (isFirst && settings.origin().equals(context.self().name())) {
      learn(0);
    } else if (disk.knows()) {
      context.role(KNOWS);
    }
    await(isFirst ? 0 : 1);
  }

  /** Who neither asks nor tells need not wake up. */
  private void await(int least) {
    boolean isNeeded = settings.hasRumor() && (settings.pulls() || disk.knows() && !disk.isRemoved);
    if (isNeeded && !isWaiting) {
      isWaiting = true;
      context.setTimer("round", delay(least), this::talk);
    }
  }

  private long delay(int least) {
    if (settings.isSynchronous()) {
      long since = Math.floorMod(context.localTime(), settings.every());
      return since == 0 && least == 0 ? 0 : settings.every() - since;
    }
    double part = least == 0 ? context.random().nextDouble()
        : 1 + settings.jitter() * (2 * context.random().nextDouble() - 1);
    return StrictMath.round(part * settings.every());
  }

  private long round() {
    return settings.isSynchronous() ? Math.floorDiv(context.localTime(), settings.every()) + 1 : 0;
  }

  private boolean knewBefore(long round) {
    return settings.isSynchronous() ? disk.learned < round : disk.knows();
  }

  private void talk() {
    isWaiting = false;
    endRound();
    long round = round();
    boolean knew = knewBefore(round);
    boolean tells = settings.pushes() && knew && !disk.isRemoved;
    if (tells || settings.pulls()) {
      for (NodeName partner : partners.draw(settings.fanOut())) {
        context.send(partner, tells ? new GossipMessage.Rumor(round, false)
            : new GossipMessage.Ask(round, knew));
        if (tells && settings.contacts() == GossipSettings.Contacts.BLIND) {
          told(false);
        }
      }
    }
    await(1);
  }

  private void learn(long round) {
    disk.learned = round;
    context.role(KNOWS);
  }

  /** Those who asked in the round that is over count as one contact. */
  private void endRound() {
    if (asked > 0) {
      if (wasOfUse && settings.contacts() == GossipSettings.Contacts.FEEDBACK) {
        disk.contacts = 0;
      } else {
        inVain();
      }
    }
    asked = 0;
    wasOfUse = false;
  }

  private void inVain() {
    if (settings.stops() == GossipSettings.Stops.NEVER || disk.isRemoved) {
      return;
    }
    disk.contacts++;
    disk.isRemoved = settings.stops() == GossipSettings.Stops.COUNTER
        ? disk.contacts >= settings.k()
        : context.random().nextDouble() * settings.k() < 1;
  }

  void onRumor(NodeName from, GossipMessage.Rumor rumor) {
    boolean wasNews = !knewBefore(rumor.round());
    if (!disk.knows()) {
      learn(rumor.round());
      await(1);
    }
    boolean isAwaited = settings.stops() != GossipSettings.Stops.NEVER
        && settings.contacts() == GossipSettings.Contacts.FEEDBACK;
    if (isAwaited && !rumor.isAnswer()) {
      context.send(from, new GossipMessage.Feedback(wasNews));
    }
    if (settings.pulls() && !rumor.isAnswer()) {
      // Who tells in push-pull asks as well.
      onAsk(from, new GossipMessage.Ask(rumor.round(), true));
    }
  }

  void onFeedback(GossipMessage.Feedback feedback) {
    told(feedback.wasNews());
  }

  /** Where others ask, too, all contacts of a round count as one, when it is over. */
  private void told(boolean wasNeeded) {
    if (settings.pulls()) {
      asked++;
      wasOfUse |= wasNeeded;
    } else if (wasNeeded) {
      disk.contacts = 0;
    } else {
      inVain();
    }
  }

  void onAsk(NodeName from, GossipMessage.Ask ask) {
    if (knewBefore(ask.round()) && !disk.isRemoved) {
      told(!ask.knows());
      context.send(from, new GossipMessage.Rumor(ask.round(), true));
    }
  }

  /** It came with a digest's answer: the node knows it, and leaves the telling to digests. */
  void learnQuietly() {
    if (!disk.knows()) {
      learn(round());
      disk.isRemoved = true;
    }
  }
}
