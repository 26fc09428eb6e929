package lagoon.protocol.gossip;

import java.util.ArrayList;
import java.util.List;
import lagoon.history.State;
import lagoon.view.Spread;

/**
 * How a node stands to the rumour, or to each version that was written, as others see it. Who has got a
 * version by comparing knows it, too, though it never tells it.
 */
final class Shown {

  private static final Spread.Rumor UNHEARD = new Spread.Rumor("", Spread.Stage.SUSCEPTIBLE, 0);

  private final List<State> atFirst;
  private final Disk disk;
  private final boolean isOfVersions;
  /** How often what the node holds had changed when the states were made. */
  private long takes;
  /** Of what the states are, one of each. */
  private List<News> news = List.of();
  private List<State> rumors;

  Shown(GossipSettings settings, Disk disk) {
    this.atFirst = settings.hasRumor() ? List.of(UNHEARD) : List.of();
    this.isOfVersions = settings.spreadsVersions();
    this.disk = disk;
    this.rumors = atFirst;
  }

  /** "infective" or "removed"; empty where it does not know the rumour, or there is none. */
  String role() {
    Interest tale = disk.interest(News.TALE);
    return tale == null ? "" : tale.isOver() ? "removed" : "infective";
  }

  /** The same list as long as nothing has changed. */
  List<State> rumors() {
    if (!isShown()) {
      news = disk.interests().stream().map(Interest::news).toList();
      List<State> now = new ArrayList<>();
      for (Interest one : disk.interests()) {
        now.add(new Spread.Rumor(
            one.news() instanceof Stamped copy ? copy.text() : "", stage(one), one.contacts()));
      }
      for (int key = 0; isOfVersions && key < disk.keys(); key++) {
        if (disk.interest(key) == null && disk.isWritten(key)) {
          now.add(new Spread.Rumor(disk.at(key).text(), Spread.Stage.REMOVED, 0));
        }
      }
      takes = disk.takes();
      rumors = now.isEmpty() ? atFirst : List.copyOf(now);
    }
    return rumors;
  }

  private boolean isShown() {
    int i = 0;
    for (Interest one : disk.interests()) {
      boolean isSame = i < news.size() && news.get(i) == one.news()
          && rumors.get(i) instanceof Spread.Rumor before && before.stage() == stage(one)
          && before.contacts() == one.contacts();
      if (!isSame) {
        return false;
      }
      i++;
    }
    return i == news.size() && (!isOfVersions || takes == disk.takes());
  }

  private static Spread.Stage stage(Interest one) {
    return one.isOver() ? Spread.Stage.REMOVED : Spread.Stage.INFECTIVE;
  }
}
