package lagoon.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lagoon.engine.RandomStream;
import lagoon.engine.RandomStreams;
import lagoon.epidemic.Exchange;
import lagoon.epidemic.Rounds;
import lagoon.epidemic.Spread;
import lagoon.epidemic.SpreadSettings;

/**
 * Gossip among a million sites against bare loops that make the same draws, and the memory that it takes.
 * Through the engine: push-pull with a period for each site, against a loop that takes as many events of the
 * same kinds from a bare binary heap and knows nothing of who knows what. In rounds: push-pull and push,
 * against a loop over an array. A ratio is taken within a round, where both ran one after the other; shown
 * are the median, the least and the greatest of the rounds. The memory is the most that a process of its own
 * ever had resident (VmHWM, so on Linux alone), started with the collector of the launcher.
 *
 * <p>Its one argument is the number of rounds; 5 if there is none, or none that is a number.
 */
public final class GossipTimes {

  private static final int SITES = 1_000_000;

  private GossipTimes() {}

  /** Prints a line for each contender. */
  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length > 0 && args[0].equals("once")) {
      System.out.println(Spread.run(SpreadSettings.of(SITES, Exchange.PUSH_PULL), 1).events());
      System.out.println(resident());
      return;
    }
    int rounds = args.length > 0 && args[0].matches("\\d+") ? Integer.parseInt(args[0]) : 5;
    throughTheEngine(rounds);
    inRounds(rounds, Exchange.PUSH_PULL);
    inRounds(rounds, Exchange.PUSH);
    memory();
  }

  private static void throughTheEngine(int rounds) {
    SpreadSettings settings = SpreadSettings.of(SITES, Exchange.PUSH_PULL);
    List<double[]> times = new ArrayList<>();
    long events = 0;
    for (int i = 0; i <= rounds; i++) {
      long begin = System.nanoTime();
      events = Spread.run(settings, 1).events();
      long middle = System.nanoTime();
      new BareSpread(settings).run(events);
      // The first is to get warm.
      if (i > 0) times.add(new double[] {middle - begin, System.nanoTime() - middle});
    }
    print("push-pull through the engine", events, "events", times);
  }

  private static void inRounds(int rounds, Exchange exchange) {
    List<double[]> times = new ArrayList<>();
    long contacts = 0;
    long sum = 0;
    for (int i = 0; i <= rounds; i++) {
      long begin = System.nanoTime();
      contacts = Rounds.run(SITES, exchange, new RandomStreams(1).open("peers")).contacts();
      long middle = System.nanoTime();
      sum += bareRounds(contacts);
      if (i > 0) times.add(new double[] {middle - begin, System.nanoTime() - middle});
    }
    if (sum < 0) throw new AssertionError("the sum is there so that the loop is not dropped");
    print(exchange.text() + " in rounds", contacts, "contacts", times);
  }

  /** Draws as many other sites and counts, for each site, how often it was drawn. */
  private static long bareRounds(long contacts) {
    RandomStream peers = new RandomStreams(1).open("peers");
    byte[] counts = new byte[SITES];
    long sum = 0;
    for (long done = 0; done < contacts; done += SITES) {
      int some = (int) Math.min(SITES, contacts - done);
      for (int site = 0; site < some; site++) {
        int drawn = peers.nextInt(SITES - 1);
        sum += ++counts[drawn < site ? drawn : drawn + 1] & 1;
      }
    }
    return sum;
  }

  private static void print(String what, long count, String ofWhat, List<double[]> times) {
    double[] ours = times.stream().mapToDouble(time -> time[0]).sorted().toArray();
    double[] bare = times.stream().mapToDouble(time -> time[1]).sorted().toArray();
    double[] ratios = times.stream().mapToDouble(time -> time[0] / time[1]).sorted().toArray();
    System.out.printf(Locale.ROOT,
        "%-30s %,11d %-8s %6.2f s, bare loop %6.2f s: %.2f times (%.2f to %.2f)%n",
        what, count, ofWhat, ours[ours.length / 2] / 1e9, bare[bare.length / 2] / 1e9,
        ratios[ratios.length / 2], ratios[0], ratios[ratios.length - 1]);
  }

  private static void memory() throws IOException, InterruptedException {
    Process child = new ProcessBuilder(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC", "-cp",
        System.getProperty("java.class.path"), GossipTimes.class.getName(), "once")
            .redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (child.waitFor() != 0) throw new IOException("the run for its memory failed");
    System.out.printf("resident at most, in a process of its own: %s%n", said.lines().toList().get(1));
  }

  private static String resident() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) return "unknown here";
    return Files.readAllLines(status).stream().filter(line -> line.startsWith("VmHWM"))
        .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024 + " MB").findFirst().orElse("unknown");
  }
}
