package lagoon.scenarios.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import lagoon.picture.Style;
import lagoon.scenarios.histories.Effort;
import lagoon.scenarios.histories.ForeignHistory;
import lagoon.scenarios.histories.HistoryCheck;
import lagoon.scenarios.histories.HistoryFile;
import lagoon.scenarios.histories.Initial;
import lagoon.scenarios.histories.Judged;
import lagoon.scenarios.histories.Model;
import org.junit.jupiter.api.Test;

/** Reports of histories, as they stand in files. */
class HistoryReportTest {

  private static final Effort EFFORT = new Effort(1_000_000, 1 << 26, 1_000_000_000, () -> false);

  private static ForeignHistory read(Model model, String text) {
    return HistoryFile.of("history.edn", text, Optional.of(model), new Initial(), Optional.empty())
        .history().orElseThrow();
  }

  private static void assertText(String golden, ForeignHistory history, List<String> names) {
    List<Judged> judged = HistoryCheck.check(history, names, EFFORT);
    Golden.assertSame(golden, HistoryText.of("history.edn", history, judged, 80, Style.PLAIN));
  }

  /** Two clients swap; a third sees the one change, and then not. */
  private static final String SWAPS = """
      {:process 0, :type :invoke, :f :write, :value 1}
      {:process 0, :type :ok, :f :write, :value 1}
      {:process 0, :type :invoke, :f :cas, :value [1 2]}
      {:process 1, :type :invoke, :f :cas, :value [1 3]}
      {:process :nemesis, :type :info, :f :kill, :value nil}
      {:process 2, :type :invoke, :f :read, :value nil}
      {:process 2, :type :ok, :f :read, :value 2}
      {:process 0, :type :info, :f :cas, :value [1 2]}
      {:process 1, :type :ok, :f :cas, :value [1 3]}
      {:process 2, :type :invoke, :f :read, :value nil}
      {:process 2, :type :ok, :f :read, :value 1}
      """;

  @Test
  void aRegisterThatLosesAChange() {
    assertText("history-register.txt", read(Model.CAS_REGISTER, SWAPS), HistoryCheck.names());
  }

  @Test
  void theSameForPrograms() {
    ForeignHistory history = read(Model.CAS_REGISTER, SWAPS);
    Golden.assertSame("history-register.json", HistoryJson.of("history.edn", history,
        HistoryCheck.check(history, List.of("linearizable", "pram"), EFFORT)));
  }

  @Test
  void transactionsThatMissEachOther() {
    assertText("history-list-append.txt", read(Model.LIST_APPEND, """
        [{:process 0, :type :invoke, :f :txn, :value [[:append :x 1] [:r :y nil]]}
         {:process 1, :type :invoke, :f :txn, :value [[:append :y 1] [:r :x nil]]}
         {:process 0, :type :ok, :f :txn, :value [[:append :x 1] [:r :y nil]]}
         {:process 1, :type :ok, :f :txn, :value [[:append :y 1] [:r :x nil]]}]
        """), HistoryCheck.names());
  }

  @Test
  void aCausalViolationNamesTheLinesOfItsOperations() {
    // Bouajjani et al. 2017, figure 3e: whoever has seen the second write of x cannot go back to the first.
    ForeignHistory history = read(Model.KV, """
        {:process 0, :type :invoke, :f :write, :value [x 1]}
        {:process 0, :type :ok, :f :write, :value [x 1]}
        {:process 0, :type :invoke, :f :write, :value [y 1]}
        {:process 0, :type :ok, :f :write, :value [y 1]}
        {:process 1, :type :invoke, :f :read, :value [y nil]}
        {:process 1, :type :ok, :f :read, :value [y 1]}
        {:process 1, :type :invoke, :f :write, :value [x 2]}
        {:process 1, :type :ok, :f :write, :value [x 2]}
        {:process 2, :type :invoke, :f :read, :value [x nil]}
        {:process 2, :type :ok, :f :read, :value [x 2]}
        {:process 2, :type :invoke, :f :read, :value [x nil]}
        {:process 2, :type :ok, :f :read, :value [x 1]}
        """);
    List<Judged> judged = HistoryCheck.check(history, List.of("causal"), EFFORT);
    assertThat(judged.get(0).proofs().get(0).operations().stream().map(one -> history.lines().get(one.id())))
        .containsExactlyInAnyOrder(1, 7, 11);
    assertText("history-causal.txt", history, HistoryCheck.names());
    Golden.assertSame("history-causal.json", HistoryJson.of("history.edn", history, judged));
  }

  @Test
  void aHistoryThatKeepsItsPromise() {
    assertText("history-bank.txt", read(Model.BANK, """
        {:process 0, :type :invoke, :f :transfer, :value {:from 0, :to 1, :amount 5}}
        {:process 1, :type :invoke, :f :read, :value nil}
        {:process 1, :type :ok, :f :read, :value {0 -5, 1 5}}
        {:process 0, :type :info, :f :transfer, :value {:from 0, :to 1, :amount 5}}
        """), List.of("linearizable"));
  }
}
