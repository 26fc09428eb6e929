/**
 * Time on the screen. {@link lagoon.ui.desktop.time.Transport} lets the clock run, steps and sets the speed;
 * {@link lagoon.ui.desktop.time.ScrubBar} is the whole run as a line, with a tick for each fault and a mark
 * for each violation.
 */
package lagoon.ui.desktop.time;
