package lagoon.protocol.registry;

import java.util.ArrayList;
import java.util.List;
import lagoon.history.Observation;
import lagoon.membership.Figures;
import lagoon.protocol.Measure;
import lagoon.protocol.Measured;

/** What it costs to ask one node who is alive; named as those of SWIM. */
final class RegistryMeasure implements Measure {

  private final Figures figures;

  RegistryMeasure(int nodes, long period) {
    figures = new Figures(nodes, period);
  }

  @Override
  public boolean wantsDetail() {
    return true;
  }

  @Override
  public void observe(Observation observation) {
    figures.observe(observation);
  }

  @Override
  public List<Measured> measured(long now) {
    List<Measured> all = new ArrayList<>();
    figures.tell(now, (name, value, isTime) ->
        all.add(isTime ? Measured.time(name, value) : Measured.number(name, value)));
    return all;
  }
}
