/**
 * The command line. Each command is a class of its own, declared with picocli, and
 * {@link lagoon.ui.terminal.Lagoon} names them all. A command writes to the
 * {@link lagoon.ui.terminal.Terminal} that it is given, never to the process's own streams, so that a test
 * can run it. What goes wrong becomes one sentence in {@link lagoon.ui.terminal.Problems}. Start reading at
 * {@link lagoon.ui.terminal.Main}.
 */
package lagoon.ui.terminal;
