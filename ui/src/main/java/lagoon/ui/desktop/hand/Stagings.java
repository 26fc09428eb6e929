package lagoon.ui.desktop.hand;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lagoon.protocol.Situation;
import lagoon.ui.desktop.desk.Command;
import lagoon.ui.desktop.desk.Desk;

/**
 * The commands that bring the run on the screen into a situation of its protocol, from the cursor on: the
 * first with Alt+1, the second with Alt+2. Which ones there are the protocol says.
 */
public final class Stagings {

  private static final List<String> ORDER = List.of("First", "Second", "Third", "Fourth", "Fifth", "Sixth");

  private final Desk desk;
  private final Deeds deeds;

  /** Adds the commands to the desk's table. */
  public Stagings(Desk desk, Deeds deeds) {
    this.desk = desk;
    this.deeds = deeds;
    List<Command> commands = new ArrayList<>();
    for (int i = 0; i < ORDER.size(); i++) {
      commands.add(command(i));
    }
    desk.commands().add(commands);
  }

  private Command command(int place) {
    String meaning = place == 0
        ? "Brings the run into a situation that its protocol knows, from the cursor on, as a branch."
        : "The same with another situation, where the protocol has so many.";
    return Command.of("situation-" + (place + 1), Command.Menu.SITUATION, ORDER.get(place) + " situation",
            meaning, () -> situation(place).ifPresent(deeds::stage))
        .keys("Alt+" + (place + 1))
        .when(() -> situation(place).filter(this::isPossible).isPresent())
        .otherwise(() -> otherwise(place))
        .called(() -> situation(place).map(Situation::title)
            .orElse(place == 0 ? "This protocol has none" : ""));
  }

  private boolean isPossible(Situation situation) {
    return desk.project().played()
        .filter(run -> !run.changes(situation, desk.project().cursor()).isEmpty()).isPresent();
  }

  private List<Situation> situations() {
    return desk.project().played().map(run -> run.protocol(desk.project().protocols()).situations())
        .orElse(List.of());
  }

  private Optional<Situation> situation(int place) {
    List<Situation> all = situations();
    return place < all.size() ? Optional.of(all.get(place)) : Optional.empty();
  }

  private String otherwise(int place) {
    return situation(place).map(one -> one.title() + ": " + one.needs() + ".")
        .orElseGet(() -> "The protocol has " + (situations().isEmpty() ? "no" : "no further")
            + " situation to be staged.");
  }
}
