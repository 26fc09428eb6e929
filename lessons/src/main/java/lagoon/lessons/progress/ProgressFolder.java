package lagoon.lessons.progress;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import lagoon.picture.Visible;
import lagoon.scenarios.binding.Format;
import lagoon.scenarios.binding.Loaded;
import lagoon.scenarios.text.Document;
import lagoon.setting.Shapes;

/**
 * Where the progress of learners is kept: a folder for each learner, in it a file of JSON for each lesson.
 * A file is written beside its place and moved there: a crash at any moment leaves the old one or the new
 * one. One that cannot be read is put aside, never overwritten. At which step somebody is by now may stand in
 * a file of its own beside it, which is written more often and not forced to the disk: whatever becomes of it
 * in a crash of the machine, no answer is lost.
 */
public final class ProgressFolder {

  private static final String END = ".json";
  /** Ends the name of the file that holds the number of a step and when it was noted, and no more. */
  private static final String PLACE = ".place";
  private static final String STEP = "[0-9]{1,6}";
  /** More than a step and a time ever have. */
  private static final int PLACE_BYTES = 64;
  /** What names of files may be at most, in bytes, where something must still stand behind. */
  private static final int LONGEST = 200;
  /** Windows takes these for devices, whatever ends their name. */
  private static final String DEVICE = "(con|prn|aux|nul|com[0-9]|lpt[0-9])";

  private final Path root;
  private final Format<Progress> format = new Format<>(Progress.class, new Shapes());

  /** In that folder, which need not exist yet. */
  public ProgressFolder(Path root) {
    this.root = root;
  }

  /**
   * What was kept.
   *
   * @param progress nothing done, where there is no file or none that can be read
   * @param warning a sentence about a file that was put aside
   */
  public record Kept(Progress progress, Optional<String> warning) {}

  /** What is wrong with a name for a learner, as a sentence; empty: nothing. */
  public static Optional<String> problem(String learner) {
    if (learner.codePoints().anyMatch(Visible::steers)) {
      return Optional.of("a learner's name holds characters that nobody sees; expected letters");
    }
    return encoded(learner).length() <= LONGEST ? Optional.empty()
        : Optional.of("this name of a learner is too long; expected a shorter one");
  }

  /** What a learner has done in a lesson. */
  public Kept read(String learner, String lesson) {
    Path file = file(learner, lesson);
    if (!Files.isRegularFile(file)) {
      return new Kept(placed(file.getParent(), Progress.of(lesson)), Optional.empty());
    }
    Loaded<Progress> loaded = format.load(Document.read(file));
    Optional<Progress> progress = loaded.isGood() ? loaded.value() : Optional.empty();
    if (progress.isPresent() && progress.get().lesson().equals(lesson)) {
      return new Kept(placed(file.getParent(), progress.get()), Optional.empty());
    }
    String why = progress.isPresent() ? "it is about another lesson" : loaded.problems().lines().get(0);
    return new Kept(Progress.of(lesson), Optional.of(putAside(file, why)));
  }

  /** At the step that was noted last; one that cannot be read is as if it had not been noted. */
  private static Progress placed(Path folder, Progress progress) {
    try {
      String[] noted = firstLine(folder.resolve(encoded(progress.lesson()) + PLACE)).split(" ", 2);
      Progress there = noted[0].matches(STEP) ? progress.at(Integer.parseInt(noted[0])) : progress;
      return noted.length < 2 ? there : there.touched(Stamp.of(noted[1]));
    } catch (IOException | IllegalArgumentException none) {
      return progress;
    }
  }

  /** No more of a file than what is kept there has room in: whatever else it is, it is not read. */
  private static String firstLine(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(PLACE_BYTES), StandardCharsets.UTF_8).strip();
    }
  }

  private static String putAside(Path file, String why) {
    for (int i = 1; i < 1000; i++) {
      Path aside = file.resolveSibling(file.getFileName() + ".damaged-" + i);
      if (!Files.exists(aside)) {
        try {
          Files.move(file, aside);
          return "What was kept of this lesson cannot be read (" + why + "). It lies in " + aside
              + " now, and the lesson begins anew.";
        } catch (IOException fault) {
          break;
        }
      }
    }
    return "What was kept of this lesson cannot be read (" + why + "), and cannot be put aside either; the"
        + " lesson begins anew.";
  }

  /**
   * Keeps what a learner has done.
   *
   * @throws IOException if nothing can be written there
   */
  public void write(String learner, Progress progress) throws IOException {
    StringWriter text = new StringWriter();
    Results.write(text, progress);
    Path file = file(learner, progress.lesson());
    replace(file, text.toString(), true);
    // It is older. Where a crash keeps it, somebody is a few steps further back.
    Files.deleteIfExists(place(learner, progress.lesson()));
  }

  /**
   * Keeps what a learner has done since it was last kept, beside what the same learner has done elsewhere
   * meanwhile.
   *
   * @param before what was kept of this
   * @throws IOException if nothing can be written there
   */
  void update(String learner, Progress progress, Progress before, Stamp now) throws IOException {
    // In the learner's own folder: beside it, it would bear the name of a learner who is called so.
    FolderLock.hold(root.resolve(encoded(learner)), () ->
        write(learner, progress.merged(before, read(learner, progress.lesson()).progress(), now)));
  }

  /**
   * Notes at which step a learner is, and nothing else of it. Whoever ends the program does not lose it; who
   * ends the machine may.
   *
   * @throws IOException if nothing can be written there
   */
  void note(String learner, Progress progress, Stamp now) throws IOException {
    replace(place(learner, progress.lesson()), progress.step() + " " + now + "\n", false);
  }

  private static void replace(Path file, String text, boolean isForced) throws IOException {
    Files.createDirectories(file.getParent());
    Path unfinished =
        file.resolveSibling(file.getFileName() + "." + ProcessHandle.current().pid() + ".unfinished");
    try {
      write(unfinished, text, isForced);
      move(unfinished, file);
    } catch (IOException fault) {
      Files.deleteIfExists(unfinished);
      throw fault;
    }
  }

  private static void write(Path file, String text, boolean isForced) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE,
        StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      if (isForced) {
        // Else a crash of the machine could leave the new name with nothing in it.
        channel.force(true);
      }
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException fault) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Whether anything is kept of a learner in a lesson, though it may not be readable. */
  public boolean has(String learner, String lesson) {
    return Files.exists(file(learner, lesson)) || Files.exists(place(learner, lesson));
  }

  /** Forgets what a learner has done in a lesson; whether there was anything. */
  public boolean reset(String learner, String lesson) throws IOException {
    boolean wasNoted = Files.deleteIfExists(place(learner, lesson));
    return Files.deleteIfExists(file(learner, lesson)) || wasNoted;
  }

  /** The learners of whom anything is kept, in order of their names. */
  public List<String> learners() throws IOException {
    return names(root).stream().filter(name -> Files.isDirectory(root.resolve(name)))
        .map(ProgressFolder::decoded).toList();
  }

  /** All that is kept of a learner; files that cannot be read are left where they are. */
  public List<Progress> all(String learner) throws IOException {
    List<Progress> all = new ArrayList<>();
    Path folder = root.resolve(encoded(learner));
    List<String> names = names(folder);
    for (String name : names) {
      if (name.endsWith(END)) {
        Loaded<Progress> loaded = format.load(Document.read(folder.resolve(name)));
        loaded.value().filter(one -> loaded.isGood()).map(one -> placed(folder, one)).ifPresent(all::add);
      } else if (name.endsWith(PLACE) && !names.contains(stem(name) + END)) {
        // Somebody has moved, and answered nothing so far.
        all.add(placed(folder, Progress.of(decoded(stem(name)))));
      }
    }
    return all;
  }

  private static String stem(String place) {
    return place.substring(0, place.length() - PLACE.length());
  }

  private static List<String> names(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private Path file(String learner, String lesson) {
    return root.resolve(encoded(learner)).resolve(encoded(lesson) + END);
  }

  private Path place(String learner, String lesson) {
    return root.resolve(encoded(learner)).resolve(encoded(lesson) + PLACE);
  }

  /**
   * A name as the name of a file, on systems that tell capitals apart and on those that do not: small
   * letters, digits and hyphens as they are, every other byte as {@code _} and two digits; so the first one
   * of what would be a device.
   */
  static String encoded(String name) {
    StringBuilder text = new StringBuilder();
    String small = name.strip().toLowerCase(Locale.ROOT);
    boolean isDevice = small.matches(DEVICE);
    for (byte one : small.getBytes(StandardCharsets.UTF_8)) {
      boolean isPlain = one >= 'a' && one <= 'z' || one >= '0' && one <= '9' || one == '-';
      isPlain &= !(isDevice && text.isEmpty());
      text.append(isPlain ? String.valueOf((char) one)
          : "_" + Integer.toHexString(0x100 + (one & 0xff)).substring(1));
    }
    return text.toString();
  }

  private static String decoded(String file) {
    byte[] bytes = new byte[file.length()];
    int length = 0;
    for (int i = 0; i < file.length(); i++) {
      boolean isCode = file.charAt(i) == '_' && file.substring(i).matches("_[0-9a-f]{2}.*");
      bytes[length++] = isCode ? (byte) Integer.parseInt(file.substring(i + 1, i + 3), 16)
          : (byte) file.charAt(i);
      i += isCode ? 2 : 0;
    }
    return new String(bytes, 0, length, StandardCharsets.UTF_8);
  }
}
