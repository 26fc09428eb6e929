package lagoon.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import lagoon.clock.DriftingClock;
import lagoon.clock.VectorClock;
import lagoon.engine.Hash;
import lagoon.history.Key;
import lagoon.history.NodeName;
import lagoon.history.State;
import lagoon.history.Version;

/**
 * One side of a node's state that a picture knows how to draw. Each is a value: a node that changes shows a
 * new one, and one who looks at an old one sees what was true then. {@link #text} is built from what the
 * facet holds and nothing else. Those of protocols that agree are in {@link Agreement}, those of what
 * spreads in {@link Spread}, those of services in {@link Load}.
 */
// The four kinds that every run compares have equals of their own: making a record's own costs 10 ms at
// each start.
public sealed interface Facet extends State
    permits Facet.Role, Facet.Copies, Facet.Log, Facet.Gauge, Facet.Ring, Facet.Vector, Facet.Waiting,
        Facet.Quorum, Facet.Clock, Facet.Claims, Agreement, Spread, Load {

  /**
   * The part that the node plays.
   *
   * @param name "leader", "follower", "candidate"
   * @param term the term or epoch in which it plays it, in protocols that have one
   */
  record Role(String name, OptionalLong term) implements Facet {

    /** A role in a protocol without terms. */
    public static Role of(String name) {
      return new Role(name, OptionalLong.empty());
    }

    /** A role in a term. */
    public static Role inTerm(String name, long term) {
      return new Role(name, OptionalLong.of(term));
    }

    /**
     * A role that concerns some keys only: "primary of rent", or "primary of 30 keys" where they are many.
     */
    public static String over(String name, List<String> keys) {
      if (keys.isEmpty()) {
        return name;
      }
      return name + " of " + (keys.size() <= 3 ? String.join(", ", keys) : keys.size() + " keys");
    }

    /** Whether writes go to who plays that role: a leader or a primary, of whatever. */
    public static boolean takesWrites(String role) {
      return role.startsWith("leader") || role.startsWith("primary");
    }

    /** "leader" or "leader of term 3". */
    @Override
    public String text() {
      return term.isPresent() ? name + " of term " + term.getAsLong() : name;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Role that && name.equals(that.name) && term.equals(that.term);
    }

    @Override
    public int hashCode() {
      return 31 * name.hashCode() + term.hashCode();
    }
  }

  /**
   * The versions that a node holds. A trace derives what every replica holds from what it applied, so a
   * protocol need not show this: it is for copies that are not in the store, such as a cache or a hint kept
   * for somebody else.
   *
   * @param name what these copies are: "copies", "hints for n3"
   * @param versions in the node's own order; several of one key are siblings
   */
  record Copies(String name, List<Version> versions) implements Facet {
    public Copies {
      versions = List.copyOf(versions);
    }

    /** "copies: checking 400 (v2), rent 100 (v2)". */
    @Override
    public String text() {
      StringBuilder text = new StringBuilder(name).append(versions.isEmpty() ? ": none" : ": ");
      for (int i = 0; i < versions.size(); i++) {
        Version version = versions.get(i);
        text.append(i == 0 ? "" : ", ").append(version.key()).append(' ').append(version.value());
        text.append(" (").append(version).append(')');
      }
      return text.toString();
    }
  }

  /**
   * A node's log of entries numbered without gaps. It is empty where {@code last} is {@code first - 1}.
   *
   * @param first the oldest entry that it still has; those before are in a snapshot
   * @param last the newest
   * @param applied the newest that its copies contain
   * @param committed the newest that it knows to be safe, in protocols that commit
   */
  record Log(long first, long last, long applied, OptionalLong committed) implements Facet {

    /**
     * @throws IllegalArgumentException if {@code last} is smaller than {@code first - 1}
     */
    public Log {
      if (last < first - 1) {
        throw new IllegalArgumentException("a log cannot begin at " + first + " and end at " + last);
      }
    }

    /** A log of a protocol that does not commit. */
    public static Log of(long first, long last, long applied) {
      return new Log(first, last, applied, OptionalLong.empty());
    }

    /** "log 3 to 9, applied to 7, committed to 8". */
    @Override
    public String text() {
      String entries = last < first ? "log empty before " + first : "log " + first + " to " + last;
      String safe = committed.isPresent() ? ", committed to " + committed.getAsLong() : "";
      return entries + ", applied to " + applied + safe;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Log that && first == that.first && last == that.last && applied == that.applied
          && committed.equals(that.committed);
    }

    @Override
    public int hashCode() {
      return Long.hashCode(31 * (31 * first + last) + applied);
    }
  }

  /**
   * A number worth watching.
   *
   * @param name "unacknowledged by replica-2"
   * @param value how much
   * @param unit "entries", "ms"; empty for a bare number
   */
  record Gauge(String name, long value, String unit) implements Facet {

    /** "unacknowledged by replica-2: 3 entries". */
    @Override
    public String text() {
      return name + ": " + value + (unit.isEmpty() ? "" : " " + unit);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Gauge that && value == that.value && name.equals(that.name)
          && unit.equals(that.unit);
    }

    @Override
    public int hashCode() {
      return 31 * name.hashCode() + Long.hashCode(value);
    }
  }

  /**
   * A ring on which nodes stand and to which keys belong (consistent hashing).
   *
   * @param places how many places it has, from 0
   * @param copies how many distinct nodes, clockwise, keep a key
   * @param tokens where nodes stand, in order of place; a node may stand at several
   */
  record Ring(int places, int copies, List<Token> tokens) implements Facet {
    public Ring {
      tokens = List.copyOf(tokens);
    }

    /** Where a key, or a virtual node of that name, stands on a ring of so many places. */
    public static int place(String name, int places) {
      return (int) Long.remainderUnsigned(Hash.of(name), places);
    }

    /** Where that key stands. */
    public int place(Key key) {
      return place(key.name(), places);
    }

    /**
     * The tokens of those that are to keep the key: the first of each node that one meets clockwise from it.
     */
    public List<Token> walk(Key key) {
      int place = place(key);
      int first = 0;
      while (first < tokens.size() && tokens.get(first).place() < place) {
        first++;
      }
      List<Token> met = new ArrayList<>();
      for (int i = 0; i < tokens.size() && met.size() < copies; i++) {
        Token token = tokens.get((first + i) % tokens.size());
        if (met.stream().noneMatch(one -> one.node().equals(token.node()))) {
          met.add(token);
        }
      }
      return List.copyOf(met);
    }

    /** "ring of 10000: A at 1000, B at 3000; 3 keep each key". */
    @Override
    public String text() {
      StringBuilder text = new StringBuilder("ring of ").append(places);
      for (int i = 0; i < tokens.size(); i++) {
        text.append(i == 0 ? ": " : ", ").append(tokens.get(i).node()).append(" at ")
            .append(tokens.get(i).place());
      }
      return text + "; " + copies + " keep each key";
    }
  }

  /** A place of a ring at which a node stands. */
  record Token(int place, String node) {}

  /**
   * A vector clock that a node keeps.
   *
   * @param name what it counts: "applied"
   * @param counts how many of each node
   */
  record Vector(String name, VectorClock counts) implements Facet {

    /** "applied: {n1:2, n2:1}". */
    @Override
    public String text() {
      return name + ": " + counts;
    }
  }

  /**
   * Requests that wait at a node.
   *
   * @param requests in the order in which they came
   */
  record Waiting(List<Request> requests) implements Facet {
    public Waiting {
      requests = List.copyOf(requests);
    }

    /** "nobody waits" or "alice waits for checking v2; bob waits for replica-1". */
    @Override
    public String text() {
      StringBuilder text = new StringBuilder(requests.isEmpty() ? "nobody waits" : "");
      for (int i = 0; i < requests.size(); i++) {
        text.append(i == 0 ? "" : "; ").append(requests.get(i));
      }
      return text.toString();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Waiting that && requests.equals(that.requests);
    }

    @Override
    public int hashCode() {
      return requests.hashCode();
    }
  }

  /**
   * One request that waits.
   *
   * @param who the session or the node that asked
   * @param what what must come first: "checking v2", "an acknowledgement of entry 4"
   * @param until when the patience ends, in nanoseconds of virtual time, if it ever does
   */
  record Request(String who, String what, OptionalLong until) {
    @Override
    public String toString() {
      return who + " waits for " + what;
    }
  }

  /**
   * The replicas round which a coordinator gathers a quorum for one operation. Beside those that it gathers
   * it may show the last ones that were enough, after them.
   *
   * @param operation the operation's id
   * @param what the operation, as a short phrase
   * @param isRead whether it is a read
   * @param keys of which keys
   * @param asked who has been asked the question that is open; where they have ranks, the highest first
   * @param answered which of them have answered it
   * @param needed how many must
   */
  record Quorum(
      long operation, String what, boolean isRead, List<Key> keys, List<NodeName> asked,
      List<NodeName> answered, int needed) implements Facet {
    public Quorum {
      keys = List.copyOf(keys);
      asked = List.copyOf(asked);
      answered = List.copyOf(answered);
    }

    /** "quorum for write x = 5: 1 of 2, replica-1 of replica-1, replica-2, replica-3". */
    @Override
    public String text() {
      return "quorum for " + what + ": " + answered.size() + " of " + needed
          + (answered.isEmpty() ? "" : ", " + names(answered)) + " of " + names(asked);
    }

    private static String names(List<NodeName> nodes) {
      return nodes.stream().map(NodeName::name).collect(Collectors.joining(", "));
    }
  }

  /**
   * The node's physical clock, which is wrong.
   *
   * @param clock how far off it is, at any time
   */
  record Clock(DriftingClock clock) implements Facet {

    /** "clock 200ms ahead, gains 50ppm". */
    @Override
    public String text() {
      return "clock " + clock;
    }
  }

  /**
   * What a protocol claims of the copies that a node holds, by which it compares them: numbers, timestamps,
   * vectors. It need not be true.
   *
   * @param name what is claimed: "numbers"
   */
  record Claims(String name, List<Claim> claims) implements Facet {
    public Claims {
      claims = List.copyOf(claims);
    }

    /** "numbers: checking 500 number 3". */
    @Override
    public String text() {
      return claims.stream().map(Claim::toString)
          .collect(Collectors.joining(", ", name + ": ", claims.isEmpty() ? "none" : ""));
    }
  }

  /** What is claimed of one version: "number 3", "{A:2, B:1}". */
  record Claim(Version version, String claim) {
    @Override
    public String toString() {
      return version.key() + " " + version.value() + " " + claim;
    }
  }

  /** The facet of that kind among what a node shows; the first, if it shows several. */
  static <F extends Facet> Optional<F> find(List<State> shown, Class<F> kind) {
    for (State state : shown) {
      if (kind.isInstance(state)) {
        return Optional.of(kind.cast(state));
      }
    }
    return Optional.empty();
  }
}
