package lagoon.engine;

import java.nio.charset.StandardCharsets;

/** A hash that is the same everywhere: FNV-1a of 64 bits, its bits mixed once more. */
public final class Hash {

  private static final long BASIS = 0xCBF29CE484222325L;
  private static final long PRIME = 0x100000001B3L;

  private Hash() {}

  /** Of a text. */
  public static long of(String text) {
    long hash = BASIS;
    for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ octet & 0xFF) * PRIME;
    }
    return mixed(hash);
  }

  /** Of a sequence: what came so far, and what comes next. */
  public static long of(long before, long next) {
    return mixed(before * PRIME + next);
  }

  private static long mixed(long hash) {
    long bits = (hash ^ hash >>> 33) * 0xFF51AFD7ED558CCDL;
    return bits ^ bits >>> 33;
  }
}
