package lagoon.ui.desktop.verdicts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lagoon.guarantee.Violation;
import lagoon.history.Cast;
import lagoon.history.NodeName;
import lagoon.history.Operation;
import lagoon.history.Version;

/**
 * A proof in words, in parts: what names an operation, a version or a replica of the violation can be pointed
 * at. "Let W be [alice's transfer of 100 from checking to rent] (checking = 400, [v2]), acknowledged at
 * 10 ms. Then [R], invoked at 110 ms, read checking at [replica-1] ...".
 *
 * @param parts in order; together they are the proof as it was written
 */
public record Proof(List<Part> parts) {
  public Proof {
    parts = List.copyOf(parts);
  }

  /**
   * Some words.
   *
   * @param names what they name, if that can be pointed at
   */
  public record Part(String text, Optional<Name> names) {}

  /** What words of a proof name. */
  public sealed interface Name {}

  /** One of the witnesses. */
  public record OfOperation(Operation operation) implements Name {}

  /** A version that was written during the run. */
  public record OfVersion(Version version) implements Name {}

  /** A replica, or the client of a session. */
  public record OfNode(NodeName node) implements Name {}

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+(?:[.-][\\p{L}\\p{N}_]+)*");

  /** "Let W be", "and W2 be", "Then R of laptop": where a proof gives an operation its letter. */
  private static final Pattern LETTER = Pattern.compile("(?:Let|and|Then) ([RW][12]?)\\b(?= be|,| of)");

  private static final Pattern NUMBER = Pattern.compile("v\\d+");

  /** With what the words that name an operation end: what follows tells of it. */
  private static final List<String> ENDS =
      List.of(" (", ", invoked at", ", acknowledged at", ", which returned", ". ");

  /** The proof of a violation of a run with that cast. */
  public static Proof of(Violation violation, Cast cast) {
    return new Reader(violation, cast).read();
  }

  /** Reads one proof. */
  private static final class Reader {
    private final Violation violation;
    private final String text;
    private final Map<String, NodeName> nodes = new HashMap<>();
    private final Map<String, Operation> letters = new HashMap<>();
    /** What was found, by where it begins. */
    private final TreeMap<Integer, Part> found = new TreeMap<>();

    Reader(Violation violation, Cast cast) {
      this.violation = violation;
      this.text = violation.proof();
      violation.witnesses().forEach(one -> nodes.put(one.session().name(), one.session().node()));
      violation.session().ifPresent(one -> nodes.put(one.name(), one.node()));
      violation.seenBy().ifPresent(one -> nodes.put(one.name(), one.node()));
      cast.replicas().forEach(replica -> nodes.put(replica.name(), replica));
    }

    Proof read() {
      giveLetters();
      operations();
      words();
      List<Part> parts = new ArrayList<>();
      int at = 0;
      for (Map.Entry<Integer, Part> one : found.entrySet()) {
        if (one.getKey() > at) {
          parts.add(new Part(text.substring(at, one.getKey()), Optional.empty()));
        }
        parts.add(one.getValue());
        at = one.getKey() + one.getValue().text().length();
      }
      if (at < text.length()) {
        parts.add(new Part(text.substring(at), Optional.empty()));
      }
      return new Proof(parts);
    }

    /** Witnesses stand in the order in which the proof tells of them. */
    private void giveLetters() {
      Matcher letter = LETTER.matcher(text);
      while (letter.find() && letters.size() < violation.witnesses().size()) {
        letters.putIfAbsent(letter.group(1), violation.witnesses().get(letters.size()));
      }
    }

    /** "alice's transfer of 100 from checking to rent": each witness where it is told of in words. */
    private void operations() {
      int from = 0;
      for (Operation witness : violation.witnesses()) {
        int begin = text.indexOf(witness.session() + "'s ", from);
        if (begin >= 0) {
          int end = ENDS.stream().mapToInt(one -> text.indexOf(one, begin)).filter(at -> at >= 0).min()
              .orElse(text.length());
          add(begin, text.substring(begin, end), new OfOperation(witness));
          from = end;
        }
      }
    }

    private void words() {
      Matcher word = WORD.matcher(text);
      while (word.find()) {
        if (isFree(word.start())) {
          name(word.group(), word.start()).ifPresent(name -> add(word.start(), word.group(), name));
        }
      }
    }

    private boolean isFree(int at) {
      Map.Entry<Integer, Part> before = found.floorEntry(at);
      return before == null || before.getKey() + before.getValue().text().length() <= at;
    }

    private Optional<Name> name(String word, int at) {
      if (letters.containsKey(word)) {
        return Optional.of(new OfOperation(letters.get(word)));
      } else if (NUMBER.matcher(word).matches()) {
        return version(word, at).map(OfVersion::new);
      }
      return Optional.ofNullable(nodes.get(word)).map(OfNode::new);
    }

    /** The version of that number whose key was named last before. */
    private Optional<Version> version(String number, int at) {
      Version nearest = null;
      int nearestKey = -2;
      for (Version version : violation.versions()) {
        int key = text.lastIndexOf(version.key().name(), at);
        if (version.toString().equals(number) && version.writer().isPresent() && key > nearestKey) {
          nearest = version;
          nearestKey = key;
        }
      }
      return Optional.ofNullable(nearest);
    }

    private void add(int at, String words, Name name) {
      found.put(at, new Part(words, Optional.of(name)));
    }
  }
}
