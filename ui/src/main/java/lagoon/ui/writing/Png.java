package lagoon.ui.writing;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/**
 * A picture as a PNG file: the W3C's Portable Network Graphics, second edition, 2003. Eight bits a channel,
 * without transparency; each line is written as its difference from the one above, which are alike.
 */
public final class Png {

  private static final long SIGNATURE = 0x89504E470D0A1A0AL;
  private static final int UP = 2;

  private Png() {}

  /**
   * Writes a picture.
   *
   * @param pixels line by line, as 0xAARRGGBB
   */
  public static void write(OutputStream out, int width, int height, int[] pixels) throws IOException {
    DataOutputStream file = new DataOutputStream(out);
    file.writeLong(SIGNATURE);
    ByteArrayOutputStream header = new ByteArrayOutputStream();
    DataOutputStream fields = new DataOutputStream(header);
    fields.writeInt(width);
    fields.writeInt(height);
    // Eight bits, true colour, the only compression and filtering that there are, not interlaced.
    fields.write(new byte[] {8, 2, 0, 0, 0});
    chunk(file, "IHDR", header.toByteArray());
    chunk(file, "IDAT", lines(width, height, pixels));
    chunk(file, "IEND", new byte[0]);
    file.flush();
  }

  private static byte[] lines(int width, int height, int[] pixels) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DeflaterOutputStream packed = new DeflaterOutputStream(bytes)) {
      byte[] line = new byte[1 + 3 * width];
      line[0] = UP;
      for (int y = 0; y < height; y++) {
        for (int x = 0; x < width; x++) {
          int here = pixels[y * width + x];
          int above = y == 0 ? 0 : pixels[(y - 1) * width + x];
          for (int channel = 0; channel < 3; channel++) {
            int shift = 16 - 8 * channel;
            line[1 + 3 * x + channel] = (byte) ((here >> shift) - (above >> shift));
          }
        }
        packed.write(line);
      }
    }
    return bytes.toByteArray();
  }

  private static void chunk(DataOutputStream file, String type, byte[] content) throws IOException {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 sum = new CRC32();
    sum.update(name);
    sum.update(content);
    file.writeInt(content.length);
    file.write(name);
    file.write(content);
    file.writeInt((int) sum.getValue());
  }
}
