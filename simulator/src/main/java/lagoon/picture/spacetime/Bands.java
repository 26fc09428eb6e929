package lagoon.picture.spacetime;

import java.util.ArrayList;
import java.util.List;
import lagoon.history.Observation;
import lagoon.history.Operation;
import lagoon.picture.Partition;
import lagoon.picture.look.Box;

/** Lines across a section for what concerns everybody: violations, faults, settings that were changed. */
final class Bands {

  private final Tracks tracks;
  private final Ground ground;
  private final List<Section.Band> bands = new ArrayList<>();
  /** The cuts, or the healed links, of which the last band tells; and what it told before them. */
  private final List<Observation> links = new ArrayList<>();
  private String beforeLinks = "";

  Bands(Tracks tracks, Ground ground) {
    this.tracks = tracks;
    this.ground = ground;
  }

  /** What falls on one row is one band. */
  void add(int position, Observation observation) {
    double y = ground.yOfPosition(position);
    Section.Band before = bands.isEmpty() ? null : bands.get(bands.size() - 1);
    Section.Band.Kind kind = kind(observation);
    if (before != null && Math.abs(before.y() - y) < 1 && before.kind() == kind) {
      String both = before.text().isEmpty() ? "" : Words.visible(both(before.text(), observation));
      bands.set(bands.size() - 1, new Section.Band(before.id(), y, before.height(), kind, before.lane(), both,
          before.emphasis(), before.selected() || ground.isSelected(observation.id())));
      return;
    }
    links.clear();
    boolean covered = before != null && Math.abs(before.y() - y) < Ground.SIZE;
    String text = both("", observation);
    bands.add(new Section.Band(observation.id(), y, ground.bandHeight(), kind, lane(observation),
        covered || !ground.hasWords() ? "" : Words.visible(text), ground.light(position),
        ground.isSelected(observation.id())));
    ground.take(new Box(0, y - 8, ground.width(), 16));
  }

  /** What a band says that told that before, and now tells of this as well. */
  private String both(String before, Observation observation) {
    String comma = before.isEmpty() ? "" : ", ";
    if (observation instanceof Observation.Violated violated) {
      return before.replace(" violated", "") + comma + violated.guarantee().replace('-', ' ') + " violated";
    } else if (!(observation instanceof Observation.Cut || observation instanceof Observation.Healed)) {
      links.clear();
      return before + comma + Words.what(observation);
    }
    if (links.isEmpty() || links.get(0).getClass() != observation.getClass()) {
      links.clear();
      beforeLinks = before + comma;
    }
    links.add(observation);
    // Link by link a partition would be a long line of pairs.
    return beforeLinks
        + Partition.of(links).phrases(observation instanceof Observation.Cut ? "cut" : "healed").get(0);
  }

  private static Section.Band.Kind kind(Observation band) {
    return band instanceof Observation.Violated ? Section.Band.Kind.VIOLATION
        : band instanceof Observation.SettingChanged ? Section.Band.Kind.SETTING : Section.Band.Kind.FAULT;
  }

  private int lane(Observation band) {
    if (kind(band) == Section.Band.Kind.SETTING || band instanceof Observation.FaultBegan
        || band instanceof Observation.FaultEnded) {
      return -1;
    }
    if (band instanceof Observation.Violated violated && !violated.witnesses().isEmpty()) {
      List<Operation> witnesses = violated.witnesses();
      return tracks.of(witnesses.get(witnesses.size() - 1).session().node());
    }
    return tracks.of(band.node());
  }

  List<Section.Band> all() {
    return bands;
  }
}
