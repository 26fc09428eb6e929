package lagoon.ui.playback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import lagoon.network.Trouble;
import lagoon.protocol.Protocols;
import lagoon.scenarios.ScenarioFormat;
import lagoon.scenarios.text.Document;
import lagoon.simulation.Change;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What survives a crash, and what is noticed of files. */
class KeptWorkTest {

  private static final ScenarioFormat FORMAT = new ScenarioFormat(Protocols.installed());
  /** No process has this number: the greatest that systems give is far below. */
  private static final long GONE = 4_000_000_000L;

  @TempDir Path folder;

  private static Opened worked() {
    Opened bank = Opened.bank();
    bank.project.moveTo(110 * Opened.MS);
    bank.project.intervene(Change.fault(new Trouble.Crash("replica-2")));
    bank.project.rename(1, "without \"replica-2\"\nand so on");
    bank.project.vary("leader", List.of("reads=leader"));
    return bank;
  }

  private Autosave of(long process) {
    return new Autosave(folder.resolve("work"), FORMAT, process);
  }

  @Test
  void whatAKilledProgramKeptIsOfferedAndIsTheSame() throws IOException {
    Opened bank = worked();
    of(GONE).keep(SavedWork.of(bank.project));
    List<Autosave.Left> left = of(1).left();
    assertThat(left).hasSize(1);
    SavedWork work = left.get(0).work();
    assertThat(work.tree()).isEqualTo(bank.project.tree());
    Opened again = new Opened(Crew.DIRECT);
    again.project.open(work.source(), work.tree());
    assertThat(again.played().report().fingerprint()).isEqualTo(bank.played().report().fingerprint());
    of(1).discard(left.get(0));
    assertThat(of(1).left()).isEmpty();
  }

  @Test
  void theWorkOfAProgramThatStillRunsIsNotOffered() throws IOException {
    of(ProcessHandle.current().pid()).keep(SavedWork.of(worked().project));
    assertThat(of(GONE).left()).isEmpty();
  }

  @Test
  void whereNothingWasDoneByHandNothingIsKept() throws IOException {
    Opened bank = worked();
    of(GONE).keep(SavedWork.of(bank.project));
    of(GONE).keep(SavedWork.of(Opened.bank().project));
    assertThat(of(1).left()).isEmpty();
    assertThat(new Autosave(folder.resolve("never made"), FORMAT).left()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "name: x", "[1, 2]", "\u0000",
      "{name: x, text: '', active: 0, branches: [{id: 1, name: a, parent: 7}]}",
      "{name: x, text: '', active: 5, branches: [{id: 0, name: a}]}",
      "{name: x, text: '', active: 0, branches: [{id: 0, name: a}, {id: 0, name: b, parent: 0}]}"})
  void aFileThatHoldsNoWorkIsNotOffered(String text) throws IOException {
    Files.createDirectories(folder.resolve("work"));
    Files.writeString(folder.resolve("work").resolve(GONE + ".lagoon-work"), text);
    assertThat(of(1).left()).isEmpty();
  }

  @Test
  void aFolderThatCannotBeWrittenIsToldOf() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    Autosave autosave = new Autosave(file.resolve("work"), FORMAT, GONE);
    assertThatThrownBy(() -> autosave.keep(SavedWork.of(worked().project))).isInstanceOf(IOException.class);
  }

  @Test
  void theScenariosOpenedLastAreKeptLatestFirst() throws IOException {
    RecentFiles recent = new RecentFiles(folder.resolve("settings").resolve("recent"));
    assertThat(recent.names()).isEmpty();
    for (int i = 0; i < RecentFiles.KEPT + 3; i++) {
      recent.note(Source.shipped("scenario-" + i, Document.of("x", "")));
    }
    recent.note(Source.shipped("scenario-9", Document.of("x", "")));
    assertThat(recent.names()).hasSize(RecentFiles.KEPT).startsWith("scenario-9", "scenario-14");
    recent.forget("scenario-14");
    assertThat(recent.names()).hasSize(RecentFiles.KEPT - 1).doesNotContain("scenario-14");
    recent.note(Source.file(folder.resolve("mine.yaml")));
    assertThat(Path.of(recent.names().get(0))).isAbsolute();
  }

  /** A file that a busy machine leaves half written for long may be told of before. */
  private static void awaitText(BlockingQueue<Document> told, String text) throws InterruptedException {
    Document last = told.poll(20, TimeUnit.SECONDS);
    while (last != null && last.text().isEmpty()) {
      last = told.poll(20, TimeUnit.SECONDS);
    }
    assertThat(last).isNotNull();
    assertThat(last.text()).isEqualTo(text);
  }

  @Test
  void aSavedFileIsToldOfOnceForEachText() throws Exception {
    Path file = Files.writeString(folder.resolve("mine.yaml"), "scenario: one\n");
    BlockingQueue<Document> told = new LinkedBlockingQueue<>();
    try (FileWatch watch = FileWatch.on(file, "scenario: one\n", Runnable::run, told::add, () -> {})) {
      assertThat(watch.file()).isEqualTo(file.toAbsolutePath());
      Files.writeString(folder.resolve("other.yaml"), "x");
      Files.writeString(file, "scenario: one\n");
      Files.writeString(file, "scenario: two\n");
      awaitText(told, "scenario: two\n");
      // As editors do: beside, then in its place.
      Path beside = Files.writeString(folder.resolve("mine.yaml~"), "scenario: three\n");
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
      awaitText(told, "scenario: three\n");
    }
    assertThat(told).isEmpty();
  }

  @Test
  void aFileThatIsAwayIsToldOfOnceAndReadWhenItComesBack() throws Exception {
    Path file = Files.writeString(folder.resolve("mine.yaml"), "scenario: one\n");
    BlockingQueue<Document> told = new LinkedBlockingQueue<>();
    BlockingQueue<String> away = new LinkedBlockingQueue<>();
    try (FileWatch watch = FileWatch.on(
        file, "scenario: one\n", Runnable::run, told::add, () -> away.add("away"))) {
      Files.delete(watch.file());
      assertThat(away.poll(20, TimeUnit.SECONDS)).isEqualTo("away");
      Files.writeString(folder.resolve("other.yaml"), "x");
      Files.writeString(file, "scenario: two\n");
      awaitText(told, "scenario: two\n");
    }
    assertThat(away).isEmpty();
  }

  @Test
  void aFileIsAwayWhateverHappensToOthersMeanwhile() throws Exception {
    Path file = Files.writeString(folder.resolve("mine.yaml"), "scenario: one\n");
    BlockingQueue<String> away = new LinkedBlockingQueue<>();
    try (FileWatch watch = FileWatch.on(
        file, "scenario: one\n", Runnable::run, now -> {}, () -> away.add("away"))) {
      Files.delete(watch.file());
      // It has been looked for once by then, and is waited for.
      Thread.sleep(500);
      Files.writeString(folder.resolve("other.yaml"), "x");
      assertThat(away.poll(20, TimeUnit.SECONDS)).isEqualTo("away");
    }
  }

  @Test
  void whatWasSavedBeforeTheWatchBeganIsToldOf() throws Exception {
    Path file = Files.writeString(folder.resolve("mine.yaml"), "scenario: new\n");
    BlockingQueue<Document> told = new LinkedBlockingQueue<>();
    try (FileWatch watch = FileWatch.on(file, "scenario: old\n", Runnable::run, told::add, () -> {})) {
      assertThat(watch.file()).isEqualTo(file.toAbsolutePath());
      assertThat(told.poll(20, TimeUnit.SECONDS).text()).isEqualTo("scenario: new\n");
    }
  }

  @Test
  void anOpenedFileIsReloadedWhenItIsSaved() throws Exception {
    Path file = folder.resolve("bank.yaml");
    String text = Opened.document("double-bank-transfer").text();
    Files.writeString(file, text);
    Opened opened = new Opened(Crew.DIRECT);
    opened.project.open(Source.file(file));
    BlockingQueue<Document> told = new LinkedBlockingQueue<>();
    try (FileWatch watch = FileWatch.on(file, text, Runnable::run, told::add, () -> {})) {
      assertThat(watch.file()).isEqualTo(file.toAbsolutePath());
      Files.writeString(file, text.replace("lag: 500ms", "lag: 50ms"));
      opened.project.reload(told.poll(20, TimeUnit.SECONDS));
    }
    assertThat(opened.played().report().violations()).isEmpty();
    assertThat(opened.project.source().orElseThrow().file()).isEqualTo(Optional.of(file));
  }
}
