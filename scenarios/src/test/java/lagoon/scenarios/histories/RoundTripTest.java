package lagoon.scenarios.histories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lagoon.guarantee.Judgement;
import lagoon.guarantee.Verdict;
import lagoon.guarantee.ladder.Order;
import lagoon.protocol.Protocols;
import lagoon.scenarios.Catalogue;
import lagoon.scenarios.LoadedScenario;
import lagoon.scenarios.ScenarioFormat;
import lagoon.scenarios.running.Options;
import lagoon.scenarios.running.Report;
import lagoon.scenarios.running.Runner;
import org.junit.jupiter.api.Test;

/** What a run's ladder says, its history says when it is read again. */
class RoundTripTest {

  private static final Effort EFFORT = new Effort(1_000_000, 128L << 20, 100_000_000, () -> false);

  private int violated;
  private int kept;

  @Test
  void aHistoryThatWasWrittenSaysWhatTheRunSaid() {
    Protocols protocols = Protocols.installed();
    ScenarioFormat format = new ScenarioFormat(protocols);
    Catalogue catalogue = new Catalogue();
    for (String name : catalogue.names()) {
      LoadedScenario loaded = format.load(catalogue.find(name).orElseThrow(), List.of());
      StringWriter edn = new StringWriter();
      StringWriter json = new StringWriter();
      Report report = new Runner(protocols).run(loaded, new Options(
          Optional.empty(), Optional.empty(), 0, false,
          List.of(new HistoryWriter(edn, Form.EDN, loaded.scenario().data()),
              new HistoryWriter(json, Form.JSON, loaded.scenario().data()))).climbing());
      same(name, report, edn.toString(), Form.EDN);
      same(name, report, json.toString(), Form.JSON);
    }
    assertThat(violated).isGreaterThan(10);
    assertThat(kept).isGreaterThan(10);
  }

  private void same(String name, Report report, String text, Form form) {
    // Where no client asked anything there is no history.
    if (report.costs().operations() == 0 || report.costs().operations() > 2_000) {
      return;
    }
    HistoryFile file = HistoryFile.of(name, text, Optional.empty(), new Initial(), Optional.empty());
    assertThat(file.problems().lines()).isEmpty();
    ForeignHistory history = file.history().orElseThrow();
    assertThat(history.form()).isEqualTo(form);
    assertThat(history.model()).isEqualTo(Model.KV);
    List<String> said = new ArrayList<>();
    List<String> again = new ArrayList<>();
    for (Judged judged : HistoryCheck.check(history, HistoryCheck.names(), EFFORT)) {
      Judgement before = report.verdicts().stream()
          .filter(one -> one.guarantee().equals(judged.judgement().guarantee())).findFirst().orElseThrow();
      said.add(before.guarantee() + " " + word(before.verdict()) + " " + before.violations());
      boolean isImplied = judged.judgement().verdict() == Verdict.UNKNOWN && report.verdicts().stream()
          .anyMatch(one -> one.verdict() == Verdict.HOLDS
              && Order.isAbove(one.guarantee(), before.guarantee()));
      Verdict after = isImplied ? Verdict.HOLDS : judged.judgement().verdict();
      again.add(before.guarantee() + " " + word(after) + " "
          + judged.judgement().violations());
      violated += before.verdict() == Verdict.VIOLATED ? 1 : 0;
      kept += before.verdict() == Verdict.HOLDS ? 1 : 0;
    }
    assertThat(again).as(name + "\n" + text).isEqualTo(said);
  }

  /** Whether a replica lagged, so that a guarantee was put to the test, is not in a history. */
  private static String word(Verdict verdict) {
    return verdict == Verdict.UNTESTED ? "HOLDS" : verdict.name();
  }
}
