package lagoon.lessons.progress;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps other windows from writing between a read and the write that follows from it. Whoever holds it writes
 * one small file: where it is not free after two seconds, or a file system knows no locks, or the lock is
 * somebody else's, nobody waits any longer, and what is at risk then is what was at risk without it.
 */
final class FolderLock {

  private static final String NAME = "lock";
  private static final int TRIES = 400;
  private static final int PAUSE_MILLIS = 5;

  private FolderLock() {}

  /** What is done while nobody else writes there. */
  interface Writing {
    void run() throws IOException;
  }

  /**
   * Writes into that folder, which is made if need be.
   *
   * @throws IOException if the folder cannot be made, or what the writing throws
   */
  static void hold(Path folder, Writing writing) throws IOException {
    Path file = Files.createDirectories(folder).resolve(NAME);
    try (FileChannel channel = opened(file)) {
      if (channel != null) {
        take(channel);
      }
      writing.run();
    }
  }

  /** Null where there is none to be had: an answer is written without it rather than not at all. */
  private static FileChannel opened(Path file) {
    try {
      return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (IOException none) {
      return null;
    }
  }

  private static void take(FileChannel channel) {
    try {
      for (int i = 0; i < TRIES && !isTaken(channel); i++) {
        Thread.sleep(PAUSE_MILLIS);
      }
    } catch (InterruptedException fault) {
      Thread.currentThread().interrupt();
    } catch (IOException none) {
      // Such a file system has no locks.
      return;
    }
  }

  /** Whether it is held from now on, until the channel is closed. */
  private static boolean isTaken(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException elsewhere) {
      // Another thread of this program has it.
      return false;
    }
  }
}
