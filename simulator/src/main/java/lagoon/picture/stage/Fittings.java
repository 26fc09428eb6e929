package lagoon.picture.stage;

import java.util.List;
import lagoon.history.State;
import lagoon.history.Version;
import lagoon.picture.look.Letters;
import lagoon.view.Agreement;
import lagoon.view.Facet;
import lagoon.view.Load;
import lagoon.view.Spread;

/**
 * What the servers of a run show of themselves at some time beside copies and roles: cards have room for it
 * from the beginning, so that nothing grows while a run is watched.
 *
 * @param entries how many rows a log needs at most: its entries, its holes, and one for a snapshot; 0: nobody
 *     shows one
 * @param ballots how many rows a card needs for what was promised, accepted and chosen, and for votes
 * @param loads how many breakers, pools and counts of calls a server shows, at most
 * @param members how many members a list names, at most; 0: nobody shows one
 * @param rumor whether somebody shows how it stands to a rumour
 * @param foot whether somebody shows a number, or who waits at it: a line at the lower edge
 * @param row how wide key, value and version of a copy are, at most, in units
 */
public record Fittings(
    int entries, int ballots, int loads, int members, boolean rumor, boolean foot, double row) {

  /** Nothing of that. */
  public static final Fittings NONE = new Fittings(0, 0, 0, 0, false, false, 0);

  /** Room for such a copy, too. */
  Fittings and(Version version) {
    String value = version.value().isPresent() ? version.value().toString() : NodeMarks.DELETED;
    double width = Letters.width(NodeMarks.visible(value), NodeMark.VALUE, true)
        + Letters.width(version.key().name() + version, NodeMark.SMALL);
    return width <= row ? this : new Fittings(entries, ballots, loads, members, rumor, foot, width);
  }

  private static int rows(List<Agreement.Entry> entries, List<State> shown) {
    if (entries.isEmpty()) {
      return 0;
    }
    long cut = Facet.find(shown, Facet.Log.class).map(log -> log.first() - 1).orElse(0L);
    long last = entries.get(entries.size() - 1).number();
    return (int) Math.min(Cards.ENTRIES, Math.max(entries.size(), last - cut) + (cut > 0 ? 1 : 0));
  }

  /** Room for what is shown here, too. */
  Fittings and(List<State> shown) {
    int log = 0;
    int rows = 0;
    int loaded = 0;
    int known = 0;
    boolean told = rumor;
    boolean line = foot;
    boolean hasEntries = Facet.find(shown, Agreement.Entries.class).isPresent();
    for (State state : shown) {
      if (state instanceof Agreement.Entries one) {
        log = Math.max(log, rows(one.entries(), shown));
      } else if (state instanceof Agreement.Ballot one) {
        rows += one.accepted() < 0 && one.chosen().isEmpty() ? 1 : 2;
      } else if (state instanceof Agreement.Votes) {
        rows++;
      } else if (state instanceof Load) {
        loaded++;
      } else if (state instanceof Spread.Members one) {
        known = Math.max(known, one.members().size());
      } else if (state instanceof Spread.Rumor) {
        told = true;
      } else if (!line) {
        line = NodeMarks.isNumber(state) && !(hasEntries && state instanceof Facet.Log)
            || state instanceof Facet.Waiting waiting && !waiting.requests().isEmpty();
      }
    }
    boolean isMore = log > entries || rows > ballots || loaded > loads || known > members || told != rumor
        || line != foot;
    return isMore
        ? new Fittings(Math.max(log, entries), Math.max(rows, ballots), Math.max(loaded, loads),
            Math.max(known, members), told, line, row)
        : this;
  }
}
