package lagoon.protocol.quorum;

import java.util.List;
import lagoon.simulation.Durations;

/** Settings of a quorum, written as a test would say them; two of three, unless a test says otherwise. */
final class Quorums {

  private List<String> coordinators = List.of();
  private int r = 2;
  private int w = 2;
  private boolean small;
  private QuorumSettings.Ask ask = QuorumSettings.Ask.ALL;
  private QuorumSettings.VersionQuery query = QuorumSettings.VersionQuery.PERMISSION;
  private boolean readRepair;
  private boolean writeBack;
  private String timeout = "1s";
  private QuorumSettings.Mistake mistake = QuorumSettings.Mistake.NONE;

  static Quorums of(int r, int w) {
    Quorums quorums = new Quorums();
    quorums.r = r;
    quorums.w = w;
    return quorums;
  }

  Quorums coordinators(String... names) {
    coordinators = List.of(names);
    return this;
  }

  Quorums small() {
    small = true;
    return this;
  }

  Quorums exactly() {
    ask = QuorumSettings.Ask.EXACTLY;
    return this;
  }

  Quorums readRepair() {
    readRepair = true;
    return this;
  }

  Quorums writeBack() {
    writeBack = true;
    return this;
  }

  Quorums timeout(String text) {
    timeout = text;
    return this;
  }

  Quorums mistake(QuorumSettings.Mistake one) {
    mistake = one;
    return this;
  }

  QuorumSettings settings() {
    return new QuorumSettings(
        List.of("n1", "n2", "n3"), coordinators, r, w, small, ask, query, readRepair, writeBack,
        Durations.of(timeout), Durations.of("200ms"), Durations.of("20ms"), mistake);
  }
}
