package lagoon.picture.stage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import lagoon.history.Cast;
import lagoon.history.Key;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.history.Session;
import lagoon.history.State;
import lagoon.history.Version;
import lagoon.picture.Times;
import lagoon.picture.Visible;
import lagoon.picture.Wording;
import lagoon.trace.Moment;
import lagoon.trace.News;
import lagoon.trace.Sitting;
import lagoon.view.Agreement;
import lagoon.view.Facet;
import lagoon.view.Spread;

/** The marks of the nodes at one moment. */
final class NodeMarks {

  /** The value of a tombstone. */
  static final String DELETED = "deleted";

  private static final int GAUGES = 4;
  /** The vector clock of what was there before the run: it says nothing. */
  private static final String NOTHING = "{}";
  private static final int WAITING = 8;
  private static final int TIMERS = 3;
  private static final int LETTERS = 200;

  private final Cast cast;
  private final Places places;
  private final Light light;
  private final Session[] sessions;

  NodeMarks(Cast cast, Places places, Light light) {
    this.cast = cast;
    this.places = places;
    this.light = light;
    this.sessions = new Session[cast.nodes().size()];
    cast.sessions().forEach(session -> sessions[session.node().index()] = session);
  }

  List<NodeMark> at(Moment moment, Tidings tidings) {
    FacetMarks facets = new FacetMarks(moment, places.cards(), light);
    List<NodeMark> marks = new ArrayList<>();
    for (NodeName node : cast.nodes()) {
      if (!places.isHidden(node) && !places.isTile(node)) {
        marks.add(mark(moment, moment.node(node), tidings, facets));
      }
    }
    return marks;
  }

  private NodeMark mark(Moment moment, Moment.Node node, Tidings tidings, FacetMarks facets) {
    NodeName name = node.name();
    boolean client = places.isClient(name);
    NodeMark.Detail detail = client ? NodeMark.Detail.FULL : places.detail(name);
    boolean full = detail == NodeMark.Detail.FULL && !client;
    Lag lag = new Lag();
    lag.spare = places.cards().spare();
    List<NodeMark.CopyMark> copies = client ? List.of() : copies(moment, node, lag);
    String role = role(node);
    Optional<Spread.Stage> rumor = tidings.stage(name);
    String letter = rumor.map(Tidings::letter)
        .orElseGet(() -> client || role.isEmpty() ? letter(name.name()) : ofRole(role));
    return new NodeMark(
        name, client, places.of(name), detail, role, letter, node.life(), copies,
        client ? 0 : lag.keys - copies.size(), lag.versions,
        lag.since == Long.MAX_VALUE ? 0 : Math.max(0, moment.time() - lag.since),
        full ? gauges(node) : List.of(), full ? waiting(node) : List.of(), timers(moment.time(), node),
        Optional.ofNullable(sessions[name.index()]).map(session -> session(moment, session)),
        clock(node, moment.time()),
        client ? List.of() : facets.of(node, places.of(name), detail), rumor, FacetMarks.term(node),
        List.of(), light.on(name), light.isSelected(name));
  }

  // ---- copies ----

  /** How far behind a node is, all its keys together. */
  private static final class Lag {
    private int keys;
    private int spare;
    private long versions;
    private long since = Long.MAX_VALUE;

    /** One more key, so many versions behind, the first of them since then. */
    void add(long behind, long lackedSince) {
      keys++;
      if (behind > 0) {
        versions += behind;
        since = Math.min(since, lackedSince);
      }
    }
  }

  /** Whether a replica lacks something that is newer than what it has. */
  boolean isBehind(Moment moment, NodeName replica) {
    Lag lag = new Lag();
    copies(moment, moment.node(replica), lag);
    return lag.versions > 0;
  }

  private List<NodeMark.CopyMark> copies(Moment moment, Moment.Node node, Lag lag) {
    List<NodeMark.CopyMark> marks = new ArrayList<>();
    List<Version> copies = node.copies();
    for (int i = 0; i < copies.size();) {
      int end = i + 1;
      while (end < copies.size() && copies.get(end).key().equals(copies.get(i).key())) {
        end++;
      }
      List<Version> versions = copies.subList(i, end);
      Optional<News> news = moment.newest(copies.get(i).key());
      long behind = news.map(newest -> newest.behind(versions)).orElse(0L);
      long since = behind == 0 ? moment.time() : news.get().lackedSince(versions);
      lag.add(behind, since);
      // Words cost most, and of a thousand keys only a few are shown.
      if (marks.size() < places.cards().keys() && places.detail() == NodeMark.Detail.FULL) {
        boolean acknowledged = behind > 0 && news.get().lacksAcknowledged(versions);
        marks.add(copy(node, versions, lag, behind, Math.max(0, moment.time() - since), acknowledged));
      }
      i = end;
    }
    return marks;
  }

  private NodeMark.CopyMark copy(Moment.Node node, List<Version> versions, Lag lag, long behind,
      long behindFor, boolean acknowledged) {
    List<NodeMark.VersionMark> each = versions.stream().map(version -> mark(node, version)).toList();
    boolean stacked = versions.size() > 1 && versions.size() <= lag.spare + 1;
    lag.spare -= stacked ? versions.size() - 1 : 0;
    String values = each.stream().map(NodeMark.VersionMark::value).collect(Collectors.joining(" | "));
    String numbers = each.stream().map(NodeMark.VersionMark::version).collect(Collectors.joining(" | "));
    return new NodeMark.CopyMark(versions.get(0).key(), versions, each, stacked, places.cards().lines(),
        values, numbers, behind, behindFor, acknowledged);
  }

  private static NodeMark.VersionMark mark(Moment.Node node, Version version) {
    String value = version.value().isPresent() ? visible(version.value().toString()) : DELETED;
    return new NodeMark.VersionMark(value, version.toString(), claim(node, version), version.isMerge());
  }

  private static String claim(Moment.Node node, Version version) {
    for (State state : node.shown()) {
      if (state instanceof Facet.Claims claims) {
        for (Facet.Claim claim : claims.claims()) {
          if (claim.version() == version && !claim.claim().equals(NOTHING)) {
            return visible(claim.claim());
          }
        }
      }
    }
    return "";
  }

  // ---- what it shows of itself ----

  private static String clock(Moment.Node node, long time) {
    long ahead = Facet.find(node.shown(), Facet.Clock.class)
        .map(facet -> facet.clock().ahead(time)).orElse(0L);
    return ahead == 0 ? "" : (ahead < 0 ? "−" : "+") + Times.span(Math.abs(ahead));
  }

  private static String role(Moment.Node node) {
    Optional<Facet.Role> shown = Facet.find(node.shown(), Facet.Role.class);
    return visible(shown.map(Facet.Role::text).or(node::role).orElse(""));
  }

  private static String letter(String word) {
    String first = word.isEmpty() ? "?" : word.substring(0, word.offsetByCodePoints(0, 1));
    return first.toUpperCase(Locale.ROOT);
  }

  /** The first letter of a role, and the second of one that begins as a leader does and is none. */
  private static String ofRole(String role) {
    boolean isNoLeader = role.startsWith("l") && role.length() > 1 && !Facet.Role.takesWrites(role);
    return letter(role) + (isNoLeader ? role.substring(1, role.offsetByCodePoints(1, 1)) : "");
  }

  private static List<String> gauges(Moment.Node node) {
    List<String> gauges = new ArrayList<>();
    // What is held back or owed says more than what is there. A log that is drawn entry by entry is not told
    // in words, too.
    boolean hasEntries = Facet.find(node.shown(), Agreement.Entries.class).isPresent();
    List<State> shown = new ArrayList<>(node.shown());
    shown.sort(Comparator.comparing(
        state -> state instanceof Facet.Vector || state instanceof Facet.Gauge gauge && gauge.value() == 0));
    for (State state : shown) {
      boolean isTold = isNumber(state) && !(hasEntries && state instanceof Facet.Log);
      if (isTold && gauges.size() < GAUGES) {
        gauges.add(visible(state instanceof Facet.Log log ? brief(log) : state.text()));
      }
    }
    return gauges;
  }

  /** A log in so few words that a card has room for them; the inspector has them all. */
  private static String brief(Facet.Log log) {
    String entries = log.last() < log.first() ? "log empty" : "log to " + log.last();
    return log.committed().isPresent() ? entries + ", committed to " + log.committed().getAsLong()
        : entries + ", applied to " + log.applied();
  }

  /** Whether a card has a line for it. */
  static boolean isNumber(State state) {
    return state instanceof Facet.Log || state instanceof Facet.Gauge || state instanceof Facet.Copies
        || state instanceof Facet.Clock || state instanceof Facet.Vector;
  }

  /** Who waits on its own card need not be named there. */
  private static String brief(Facet.Request request, NodeName node) {
    String whole = request.toString();
    return request.who().equals(node.name()) ? whole.substring(node.name().length() + 1) : whole;
  }

  private static List<String> waiting(Moment.Node node) {
    List<String> waiting = new ArrayList<>();
    Facet.find(node.shown(), Facet.Waiting.class).ifPresent(facet -> facet.requests().stream()
        .limit(WAITING).forEach(request -> waiting.add(visible(brief(request, node.name())))));
    return waiting;
  }

  private static List<NodeMark.TimerMark> timers(long time, Moment.Node node) {
    return node.timers().stream()
        .sorted(Comparator.comparingLong(Observation.TimerSet::firesAt)).limit(TIMERS)
        .map(set -> new NodeMark.TimerMark(set.id(), visible(set.timer()), set.firesAt(), elapsed(time, set)))
        .toList();
  }

  private static double elapsed(long time, Observation.TimerSet set) {
    double whole = (double) set.firesAt() - set.time();
    return whole <= 0 ? 1 : Math.max(0, Math.min(1, (time - set.time()) / whole));
  }

  // ---- sessions ----

  private NodeMark.SessionMark session(Moment moment, Session session) {
    Sitting sitting = moment.sessions().get(session.index());
    return new NodeMark.SessionMark(session, sitting.doing(), sitting.last(),
        sitting.doing().map(operation -> visible(operation.action().text())).orElse(""),
        sitting.last().map(Wording::ended).map(NodeMarks::visible).orElse(""));
  }

  /** A text from outside, fit for a picture: a name, a value. */
  static String visible(String text) {
    return Visible.of(text, LETTERS, false);
  }
}
