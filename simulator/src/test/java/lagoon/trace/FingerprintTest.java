package lagoon.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import lagoon.history.Action;
import lagoon.history.Key;
import lagoon.history.Observation;
import lagoon.history.Operation;
import lagoon.history.Value;
import lagoon.history.Version;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class FingerprintTest {

  @Provide
  Arbitrary<Trace> traces() {
    return AnyTrace.traces();
  }

  @Provide
  Arbitrary<List<Integer>> programs() {
    return AnyTrace.programs(12);
  }

  @Property(seed = "1")
  void equalRunsHaveEqualFingerprints(@ForAll("programs") List<Integer> program) {
    List<String> names = List.of("a", "b");
    assertThat(everything(AnyTrace.of(program, 3, 2, names)))
        .isEqualTo(everything(AnyTrace.of(program, 3, 2, names)));
  }

  /** The records' own text, ids and causes rubbed out, says all that an observation holds. */
  @Property(seed = "1")
  void observationsHaveTheSameBytesOnlyIfTheySayTheSame(@ForAll("traces") Trace trace) {
    Map<String, String> saidByBytes = new TreeMap<>();
    Map<String, String> bytesBySaid = new TreeMap<>();
    for (Observation observation : trace.observations()) {
      String bytes = Arrays.toString(CanonicalForm.of(observation));
      String said = said(observation);
      assertThat(saidByBytes.putIfAbsent(bytes, said)).isIn(said, null);
      assertThat(bytesBySaid.putIfAbsent(said, bytes)).isIn(bytes, null);
    }
  }

  @Property(seed = "1")
  void otherListenersMakeNoDifference(@ForAll("traces") Trace trace) {
    List<Observation> withChecker = new ArrayList<>();
    List<Observation> without = new ArrayList<>();
    for (Observation observation : trace.observations()) {
      withChecker.add(observation);
      if (!(observation instanceof Observation.Violated)) {
        without.add(observation);
      }
    }
    assertThat(everything(renumbered(trace, withChecker))).isEqualTo(everything(renumbered(trace, without)));
  }

  @Property(seed = "1")
  void oneObservationMoreMakesADifference(@ForAll("traces") Trace trace) {
    Fingerprint fingerprint = new Fingerprint();
    for (Observation observation : trace.observations()) {
      String before = fingerprint.hex();
      fingerprint.observe(observation);
      boolean hashed =
          !(observation instanceof Observation.Violated) && !(observation instanceof Observation.Explained);
      assertThat(fingerprint.hex().equals(before)).isNotEqualTo(hashed);
    }
  }

  @Test
  void everyKindOfObservationHasAForm() {
    List<String> seen = new ArrayList<>();
    for (int seed = 0; seed < 3000; seed++) {
      List<Integer> program = List.of(seed * 7919, seed * 104_729 % (1 << 24), seed * 31 % 23, seed);
      for (Observation observation : AnyTrace.of(program, 2, 2, List.of()).observations()) {
        CanonicalForm.of(observation);
        seen.add(observation.getClass().getSimpleName());
      }
    }
    for (Class<?> kind : Observation.class.getPermittedSubclasses()) {
      assertThat(seen).contains(kind.getSimpleName());
    }
  }

  @Test
  void everyActionHasAFormOfItsOwn() {
    Key x = new Key(0, "x");
    Key y = new Key(1, "y");
    List<Action> actions = List.of(
        new Action.Read(List.of(x)), new Action.Read(List.of(x, y)), new Action.Write(x, new Value.Amount(1)),
        new Action.Write(x, new Value.Text("1")), new Action.Write(x, Value.ABSENT), new Action.Add(x, 1),
        new Action.Delete(x), new Action.Transfer(x, y, 1), new Action.Transfer(y, x, 1),
        new Action.CompareAndSet(x, new Value.Amount(1), new Value.Amount(2)),
        new Action.CompareAndSet(x, new Value.Amount(2), new Value.Amount(1)),
        new Action.Append(x, new Value.Amount(1)), new Action.Include(x, new Value.Amount(1)),
        new Action.Remove(x, new Value.Amount(1)), new Action.Write(x, new Value.Items(List.of())),
        new Action.Write(x, new Value.Items(List.of(new Value.Amount(1)))));
    List<String> forms = new ArrayList<>();
    for (Action action : actions) {
      Script script = new Script(List.of("n0"), List.of("alice"));
      Operation operation = script.invoke(0, action, 0);
      forms.add(Arrays.toString(CanonicalForm.of(script.find(operation.invokedOrder()))));
    }
    assertThat(forms).doesNotHaveDuplicates();
  }

  @Test
  void textsThatAreNotValidUnicodeDifferToo() {
    assertThat(explanation("\ud800")).isNotEqualTo(explanation("\udbff")).isNotEqualTo(explanation("?"));
    assertThat(explanation("a\u0000")).isNotEqualTo(explanation("a"));
  }

  @Test
  void aLongTextPassesThroughAShortBuffer() {
    assertThat(explanation("\u20ac".repeat(50_000)).length).isEqualTo(1 + 8 + 4 + 4 + 2 + 4 + 150_000);
  }

  @Test
  void theFingerprintOfTheDoubleTransferIsWrittenDown() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      assertThat(everything(DoubleTransfer.trace())).isEqualTo(
          "aabb71b5bd82b51f218dde4443d5fad943a80d0ce30015a1813b521d8921e91a");
    } finally {
      Locale.setDefault(before);
    }
  }

  private static String everything(Trace trace) {
    Fingerprint fingerprint = new Fingerprint();
    trace.observations().forEach(fingerprint::observe);
    return fingerprint.hex();
  }

  private static byte[] explanation(String sentence) {
    Script script = new Script(List.of("n0"), List.of("alice"));
    return CanonicalForm.of(script.find(script.explained(script.replica(0), 0, sentence)));
  }

  private static String said(Observation observation) {
    String text = observation.toString();
    if (observation instanceof Observation.Served served) {
      text = text + served.operation().id();
    } else if (observation instanceof Observation.Completed completed) {
      text = text + completed.operation().id();
    }
    return text.replaceAll("\\bid=\\d+, ", "").replaceAll("(cause|began)=\\d+", "")
        .replaceAll("versions=\\[[^\\]]*\\]", "") + versions(observation);
  }

  private static String versions(Observation observation) {
    StringBuilder said = new StringBuilder();
    List<Version> versions =
        observation instanceof Observation.Served served ? served.versions()
        : observation instanceof Observation.Applied applied ? applied.versions()
        : observation instanceof Observation.Completed completed ? completed.versions()
        : observation instanceof Observation.Discarded discarded
            ? List.of(discarded.version(), discarded.kept())
        : observation instanceof Observation.Restarted restarted ? restarted.held() : List.of();
    versions.forEach(v -> said.append(v.key()).append(v.number()).append(v.value()).append(v.writer()
        .map(Operation::id).orElse(0L)));
    if (observation instanceof Observation.Invoked invoked) {
      said.append(invoked.operation().id());
    } else if (observation instanceof Observation.Violated violated) {
      violated.witnesses().forEach(witness -> said.append(witness.id()));
    }
    return said.toString();
  }

  private static Trace renumbered(Trace trace, List<Observation> observations) {
    return new Trace(trace.cast(), observations, new int[observations.size()], 0);
  }
}
