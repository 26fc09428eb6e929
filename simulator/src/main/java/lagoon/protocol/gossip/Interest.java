package lagoon.protocol.gossip;

import lagoon.engine.RandomStream;

/**
 * How a node stands to a piece of news that it has: since when it has it, and whether it still tells it
 * (Demers et al. 1987, section 1.4: a counter or a coin, with feedback or blind).
 */
final class Interest {

  /** Before the first round. */
  static final long LONG_AGO = Long.MIN_VALUE;

  private final News news;
  /** When the round began in which it learned it; where nodes have rhythms of their own, no matter when. */
  private final long learned;
  private boolean isOver;
  /** How many contacts in a row were in vain. */
  private int inVain;
  /** Whether anybody was told in this round, where all whom it told count as one contact, and needed it. */
  private boolean wasTold;
  private boolean wasOfUse;

  Interest(News news, long learned) {
    this.news = news;
    this.learned = learned;
  }

  News news() {
    return news;
  }

  /** Whether it knew it when that round began. */
  boolean isOlderThan(long round) {
    return learned < round;
  }

  /** Whether it tells it no more. */
  boolean isOver() {
    return isOver;
  }

  int contacts() {
    return inVain;
  }

  /** It leaves the telling to others. */
  void end() {
    isOver = true;
  }

  /** Somebody was told. Where others ask, too, all contacts of a round count as one, when it is over. */
  void told(boolean wasNeeded, GossipSettings settings, RandomStream random) {
    if (settings.pulls()) {
      wasTold = true;
      wasOfUse |= wasNeeded;
    } else {
      count(wasNeeded, settings, random);
    }
  }

  /** The round is over. */
  void endRound(GossipSettings settings, RandomStream random) {
    if (wasTold) {
      count(wasOfUse && settings.contacts() == GossipSettings.Contacts.FEEDBACK, settings, random);
    }
    forgetRound();
  }

  /** A crash in the middle of a round forgets whom it told. */
  void forgetRound() {
    wasTold = false;
    wasOfUse = false;
  }

  private void count(boolean wasNeeded, GossipSettings settings, RandomStream random) {
    if (wasNeeded) {
      inVain = 0;
    } else if (settings.stops() != GossipSettings.Stops.NEVER && !isOver) {
      inVain++;
      isOver = settings.stops() == GossipSettings.Stops.COUNTER
          ? inVain >= settings.k()
          : random.nextDouble() * settings.k() < 1;
    }
  }
}
