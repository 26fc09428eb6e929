package lagoon.picture.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import lagoon.history.NodeName;
import lagoon.history.State;
import lagoon.picture.look.Box;
import lagoon.trace.Moment;
import lagoon.view.Agreement;
import lagoon.view.Facet;
import lagoon.view.Load;
import lagoon.view.Spread;

/** What a card shows beside its copies: logs, ballots, members, breakers and pools. */
final class FacetMarks {

  private static final int LABEL = 3;

  private static final long MISSING = -1;

  private static final String CALLS_TO = "calls to ";

  private final Moment moment;
  private final Cards cards;
  private final Light light;

  FacetMarks(Moment moment, Cards cards, Light light) {
    this.moment = moment;
    this.cards = cards;
    this.light = light;
  }

  List<FacetMark> of(Moment.Node node, Box card, NodeMark.Detail detail) {
    boolean isFull = detail == NodeMark.Detail.FULL;
    if (!isFull && detail != NodeMark.Detail.BRIEF) {
      return List.of();
    }
    List<FacetMark> marks = new ArrayList<>();
    int row = 0;
    boolean isTold = false;
    for (State state : node.shown()) {
      if (state instanceof Agreement.Entries entries) {
        long cut = Facet.find(node.shown(), Facet.Log.class).map(log -> log.first() - 1).orElse(0L);
        marks.add(log(entries, cut, cards.log(card, detail), cards.entry(detail)));
      } else if (state instanceof Spread.Members members) {
        marks.add(isFull ? members(members, cards.members(card), true)
            : members(members, cards.second(card), false));
      } else if (isFull && state instanceof Agreement.Ballot ballot) {
        int rows = ballot.accepted() < 0 && ballot.chosen().isEmpty() ? 1 : 2;
        if (cards.hasRow(row + rows)) {
          marks.add(new FacetMark.BallotMark(cards.rows(card, row, rows),
              NodeMarks.visible(ballot.name()), ballot.promised(), ballot.accepted(),
              NodeMarks.visible(ballot.value()), NodeMarks.visible(ballot.chosen())));
          row += rows;
        }
      } else if (state instanceof Agreement.Votes votes && (!isFull || cards.hasRow(row + 1))) {
        marks.add(votes(votes, isFull ? cards.rows(card, row, 1) : cards.second(card)));
        row++;
      } else if (state instanceof Load load && (isFull ? cards.hasRow(row + 1) : !isTold)) {
        marks.add(load(load, isFull ? cards.rows(card, row, 1) : cards.second(card)));
        row++;
        isTold = true;
      }
    }
    return marks;
  }

  /**
   * The newest entries that have room, each in a row; the last row is the newest's. What a snapshot has in
   * their place has a row, too, where there are several.
   *
   * @param cut the newest entry that is only in a snapshot; 0: none is
   */
  private static FacetMark log(Agreement.Entries log, long cut, Box box, double height) {
    int room = Math.max(1, (int) Math.floor((box.height() + 1) / height));
    List<Agreement.Entry> all = whole(log.entries(), cut, room);
    int rows = cut > 0 && room > 2 ? room - 1 : room;
    List<Agreement.Entry> newest = all.subList(Math.max(0, all.size() - rows), all.size());
    List<FacetMark.EntryMark> entries = new ArrayList<>();
    double y = box.bottom() - height * newest.size();
    for (Agreement.Entry entry : newest) {
      entries.add(new FacetMark.EntryMark(new Box(box.x(), y, box.width(), height - 2), entry.number(),
          entry.term(), NodeMarks.visible(entry.what()),
          entry.term() != MISSING && entry.number() <= log.committed()));
      y += height;
    }
    long earlier = newest.isEmpty() ? 0 : Math.max(0, newest.get(0).number() - 1 - cut);
    return new FacetMark.LogMark(box, entries, earlier, cut, log.committed());
  }

  /** The newest entries, each hole between them and what is in a snapshot an entry without a term. */
  private static List<Agreement.Entry> whole(List<Agreement.Entry> entries, long cut, int most) {
    if (entries.isEmpty()) {
      return entries;
    }
    long last = entries.get(entries.size() - 1).number();
    List<Agreement.Entry> whole = new ArrayList<>();
    long next = Math.max(cut, last - most) + 1;
    for (Agreement.Entry entry : entries) {
      for (; next < entry.number(); next++) {
        whole.add(new Agreement.Entry(next, MISSING, ""));
      }
      whole.add(entry);
      next = Math.max(next, entry.number() + 1);
    }
    return whole;
  }

  private FacetMark members(Spread.Members facet, Box box, boolean withSigns) {
    int[] counts = new int[Spread.Health.values().length];
    facet.members().forEach(member -> counts[member.health().ordinal()]++);
    List<FacetMark.OpinionMark> each = new ArrayList<>();
    int size = facet.members().size();
    if (withSigns && size <= Cards.SIGNS) {
      double width = box.width() / Math.max(8, size);
      for (int i = 0; i < size; i++) {
        Spread.Member member = facet.members().get(i);
        each.add(new FacetMark.OpinionMark(
            new Box(box.x() + i * width, box.y(), width, box.height()), member.node(),
            label(member.node().name()), member.health(), isMistaken(member),
            light.isSelected(member.node())));
      }
    }
    return new FacetMark.MembersMark(box, each, counts[Spread.Health.ALIVE.ordinal()],
        counts[Spread.Health.SUSPECT.ordinal()], counts[Spread.Health.DEAD.ordinal()],
        counts[Spread.Health.LEFT.ordinal()]);
  }

  /** Who does not know it yet is wrong, too. */
  private boolean isMistaken(Spread.Member member) {
    boolean isDown = moment.node(member.node()).life() == Moment.Life.DOWN;
    return isDown ? member.health() == Spread.Health.ALIVE : member.health() == Spread.Health.DEAD;
  }

  /** The number at the end of a name, or its first letters. */
  private static String label(String name) {
    int end = name.length();
    while (end > 0 && Character.isDigit(name.charAt(end - 1)) && name.length() - end < LABEL) {
      end--;
    }
    String number = name.substring(end);
    return NodeMarks.visible(number.isEmpty() ? name.substring(0, Math.min(LABEL, name.length())) : number);
  }

  private static FacetMark votes(Agreement.Votes votes, Box box) {
    List<FacetMark.VoteMark> each = votes.voters().stream().map(voter ->
        new FacetMark.VoteMark(voter, votes.granted().contains(voter) ? FacetMark.Vote.GRANTED
            : votes.refused().contains(voter) ? FacetMark.Vote.REFUSED : FacetMark.Vote.OPEN)).toList();
    return new FacetMark.VotesMark(box, each, votes.needed(), votes.isAsked());
  }

  private static FacetMark calls(Load.Calls calls, Box box) {
    List<FacetMark.EndMark> ends = new ArrayList<>();
    for (FacetMark.End end : FacetMark.End.values()) {
      long count = count(calls, end);
      if (count > 0) {
        ends.add(new FacetMark.EndMark(end, count));
      }
    }
    return new FacetMark.CallsMark(box, towards(calls.name()), ends, calls.retries());
  }

  private static long count(Load.Calls calls, FacetMark.End end) {
    return switch (end) {
      case OK -> calls.ok();
      case FAILED -> calls.failed();
      case REFUSED -> calls.refused();
      case TURNED_AWAY -> calls.turnedAway();
      case OPEN -> calls.open();
    };
  }

  /** "calls to payments" as a breaker has it: "→ payments". */
  private static String towards(String name) {
    return NodeMarks.visible(name.startsWith(CALLS_TO) ? "→ " + name.substring(CALLS_TO.length()) : name);
  }

  private FacetMark load(Load load, Box box) {
    if (load instanceof Load.Breaker breaker) {
      boolean isWaiting = breaker.position() == Load.Position.OPEN && breaker.until().isPresent();
      long triesIn = isWaiting ? Math.max(0, breaker.until().getAsLong() - moment.time()) : -1;
      return new FacetMark.BreakerMark(box, NodeMarks.visible(breaker.towards()), breaker.position(),
          breaker.failures(), breaker.calls(), triesIn);
    } else if (load instanceof Load.Calls calls) {
      return calls(calls, box);
    }
    Load.Pool pool = (Load.Pool) load;
    return new FacetMark.PoolMark(
        box, towards(pool.name()), pool.busy(), pool.size(), pool.waiting(), pool.room());
  }

  /** The term of a node's role. */
  static OptionalLong term(Moment.Node node) {
    return Facet.find(node.shown(), Facet.Role.class).map(Facet.Role::term)
        .orElse(OptionalLong.empty());
  }

  /** What others think of a node, as badges. */
  static void opinions(NodeName node, Tidings tidings, Moment moment, Badges badges) {
    int burying = tidings.burying(node);
    int suspecting = tidings.suspecting(node);
    if (burying > 0) {
      boolean isDown = moment.node(node).life() == Moment.Life.DOWN;
      badges.add(isDown ? Badge.Kind.DEAD : Badge.Kind.WRONGED, "✕" + burying);
    }
    if (suspecting > 0) {
      badges.add(Badge.Kind.SUSPECT, "?" + suspecting);
    }
  }
}
