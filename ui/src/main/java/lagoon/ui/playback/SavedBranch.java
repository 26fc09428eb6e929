package lagoon.ui.playback;

import java.util.List;
import java.util.Optional;
import lagoon.setting.Setting;
import lagoon.setting.Unit;
import lagoon.simulation.Change;

/** A branch as saved work writes it. */
public record SavedBranch(
    @Setting("its number") int id,
    @Setting("what people call it") String name,
    @Setting("the branch that it was made from") Optional<Integer> parent,
    @Setting(value = "where it leaves that one", unit = Unit.DURATION) Optional<Long> fork,
    @Setting(value = "how many events of that time come before", byDefault = "0", min = "0") int forkEvents,
    @Setting("other settings from the beginning") List<String> settings,
    @Setting("what was done by hand") List<Change> changes) {}
