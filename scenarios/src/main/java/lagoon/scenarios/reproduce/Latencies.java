package lagoon.scenarios.reproduce;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lagoon.network.Distribution;

/**
 * The four sets of latencies of Bailis et al. (Probabilistically bounded staleness for practical partial
 * quorums, VLDB 2012, table 3), and what they publish for N = 3. A Pareto tail is fitted to each body;
 * rates are per millisecond. W is the way of a write to a replica, A its acknowledgement's, R a read's,
 * S its answer's.
 */
public enum Latencies {
  /** LinkedIn's store on solid-state disks. */
  LNKD_SSD(leg(91.22, 0.235, 10, 1.66), leg(91.22, 0.235, 10, 1.66)),
  /** The same on spinning disks: a write waits for the disk. */
  LNKD_DISK(leg(38, 1.05, 1.51, 0.183), leg(91.22, 0.235, 10, 1.66)),
  /**
   * Yammer's store; its W tail is printed with a shape of 3.35, and the results that they print belong
   * to 3.5.
   */
  YMMR(leg(93.9, 3, 3.5, 0.0028), leg(98.2, 1.5, 3.8, 0.0217)),
  /** Replicas of LNKD-DISK far apart: 75 ms more each way, but to the replica that is local. */
  WAN(leg(38, 1.05, 1.51, 0.183), leg(91.22, 0.235, 10, 1.66));

  private static final double MS = 1_000_000;
  private static final long FAR = 75_000_000;

  private final Distribution write;
  private final Distribution other;

  Latencies(Distribution write, Distribution other) {
    this.write = write;
    this.other = other;
  }

  /**
   * So many percent Pareto with that scale in milliseconds and shape, the rest exponential with that
   * rate.
   */
  private static Distribution leg(double percent, double scale, double shape, double rate) {
    return new Distribution.Mixture(List.of(
        new Distribution.Part(percent / 100, new Distribution.Pareto(Math.round(scale * MS), shape)),
        new Distribution.Part(1 - percent / 100, new Distribution.Exponential(Math.round(MS / rate), 0))));
  }

  /** "lnkd-ssd". */
  public String text() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  /** Whether one replica is nearer than the others. */
  boolean isWide() {
    return this == WAN;
  }

  /** By kind of message: how long it takes between a coordinator and a replica. */
  Map<String, Distribution> legs(boolean isLocal) {
    Map<String, Distribution> legs = new LinkedHashMap<>();
    legs.put("Store", far(write, isLocal));
    for (String kind : List.of("Stored", "ReadQuery", "ReadAnswer")) {
      legs.put(kind, far(other, isLocal));
    }
    return legs;
  }

  private Distribution far(Distribution leg, boolean isLocal) {
    return !isWide() || isLocal
        ? leg
        : new Distribution.Sum(List.of(leg, new Distribution.Constant(FAR)));
  }

  /**
   * What is published of a quorum size, in milliseconds.
   *
   * @param read the 99.9th percentile of the read latency
   * @param write that of the write latency
   * @param printed the wait until 99.9 % of the reads are fresh, as printed
   * @param trueWait the true quantile of the same model; the printed one comes from a small sample, and is
   *     3 to 12 % too low
   */
  public record Published(double read, double write, double printed, double trueWait) {}

  /** What is published for N = 3; empty where no figures are printed. */
  public Optional<Published> published(int n, int r, int w) {
    if (n != 3) {
      return Optional.empty();
    }
    String size = this + " " + r + "," + w;
    return Optional.ofNullable(switch (size) {
      case "LNKD_SSD 1,1" -> new Published(.66, .66, 1.85, 1.97);
      case "LNKD_SSD 1,2" -> new Published(.66, 1.63, 1.79, 1.85);
      case "LNKD_SSD 2,1" -> new Published(1.63, .65, 0, 0);
      case "LNKD_SSD 2,2" -> new Published(1.62, 1.64, 0, 0);
      case "LNKD_DISK 1,1" -> new Published(.66, 10.93, 45.5, 51.8);
      case "LNKD_DISK 1,2" -> new Published(.65, 20.95, 43.3, 47.9);
      case "LNKD_DISK 2,1" -> new Published(1.63, 10.93, 13.6, 14.15);
      case "LNKD_DISK 2,2" -> new Published(1.64, 20.96, 0, 0);
      default -> null;
    });
  }

  /** The share of reads that are fresh when they begin so many milliseconds after the commit, for N = 3. */
  public Optional<Double> publishedFresh(int n, int r, int w, int millis) {
    if (n != 3 || r != 1 || w != 1) {
      return Optional.empty();
    }
    return Optional.ofNullable(switch (this + " " + millis) {
      case "LNKD_SSD 0" -> .9735;
      case "LNKD_DISK 0" -> .4368;
      case "LNKD_DISK 10" -> .9263;
      default -> null;
    });
  }
}
