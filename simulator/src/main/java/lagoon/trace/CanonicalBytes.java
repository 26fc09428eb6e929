package lagoon.trace;

/**
 * Numbers and texts as bytes, written so that two different sequences of writes never give the same bytes:
 * numbers have a fixed width, big end first, and texts say their length. Texts are written char by char, so
 * that one which is not valid UTF-16 differs from every other too (UTF-8 would turn each lone surrogate into
 * the same question mark).
 */
final class CanonicalBytes {

  private final CanonicalForm.Sink sink;
  private final byte[] buffer = new byte[8192];
  private int used;

  CanonicalBytes(CanonicalForm.Sink sink) {
    this.sink = sink;
  }

  void octet(int value) {
    reserve(1);
    buffer[used++] = (byte) value;
  }

  void number(int value) {
    reserve(4);
    for (int shift = 24; shift >= 0; shift -= 8) {
      buffer[used++] = (byte) (value >>> shift);
    }
  }

  void number(long value) {
    reserve(8);
    for (int shift = 56; shift >= 0; shift -= 8) {
      buffer[used++] = (byte) (value >>> shift);
    }
  }

  void text(String text) {
    int length = text.length();
    number(length);
    for (int i = 0; i < length; i++) {
      reserve(3);
      character(text.charAt(i));
    }
  }

  /**
   * One to three bytes, none of which begins another's: the form that a class file uses, with 0 as one byte.
   */
  private void character(char c) {
    if (c < 0x80) {
      buffer[used++] = (byte) c;
    } else if (c < 0x800) {
      buffer[used++] = (byte) (0xC0 | c >>> 6);
      buffer[used++] = (byte) (0x80 | c & 0x3F);
    } else {
      buffer[used++] = (byte) (0xE0 | c >>> 12);
      buffer[used++] = (byte) (0x80 | c >>> 6 & 0x3F);
      buffer[used++] = (byte) (0x80 | c & 0x3F);
    }
  }

  /** Hands on what is buffered. */
  void flush() {
    sink.take(buffer, used);
    used = 0;
  }

  private void reserve(int size) {
    if (buffer.length - used < size) {
      flush();
    }
  }
}
