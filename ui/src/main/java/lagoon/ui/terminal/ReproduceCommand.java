package lagoon.ui.terminal;

/** {@code lagoon reproduce}: published figures, found again by simulating; one command below it for each. */
final class ReproduceCommand extends Command {

  ReproduceCommand(Terminal terminal) {
    super(terminal, "reproduce",
        "Finds published figures again by simulating, and prints theirs beside ours.");
    spec().usageMessage().synopsisSubcommandLabel("EXPERIMENT").commandListHeading("%nExperiments:%n");
    add(new ReproducePbsCommand(terminal));
    add(new ReproduceBaseballCommand(terminal));
    add(new ReproduceGossipCommand(terminal));
    add(new ReproduceSwimCommand(terminal));
    add(new ReproduceRaftElectionsCommand(terminal));
  }

  private void add(Command experiment) {
    spec().addSubcommand(experiment.spec().name(), experiment.spec());
  }

  @Override
  public Integer call() {
    spec().commandLine().usage(terminal().err());
    return Main.REFUSED;
  }
}
