package lagoon.ui.terminal;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A writer in UTF-8 that knows why it could not write. Where its reader has gone ({@code lagoon list | head
 * -1}), nobody wants the rest: to complain of it would stand among what was asked for.
 */
final class Outlet extends PrintWriter {

  private final Channel channel;

  private Outlet(Channel channel) {
    super(new OutputStreamWriter(channel, StandardCharsets.UTF_8), true);
    this.channel = channel;
  }

  static Outlet to(OutputStream stream) {
    return new Outlet(new Channel(stream));
  }

  /** Whether it could not write because its reader has gone; a disk that is full is another matter. */
  boolean isUnwanted() {
    return channel.isPipeClosed;
  }

  private static final class Channel extends FilterOutputStream {

    private boolean isPipeClosed;

    Channel(OutputStream stream) {
      super(stream);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      try {
        out.write(bytes, offset, length);
      } catch (IOException fault) {
        // Java has no exception of its own for it: "Broken pipe", "The pipe is being closed".
        isPipeClosed |= String.valueOf(fault.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
        throw fault;
      }
    }
  }
}
