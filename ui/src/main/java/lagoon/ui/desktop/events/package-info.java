/**
 * The list of events: one row for each observation of the run. {@link lagoon.ui.desktop.events.EventsPanel}
 * filters it, follows the cursor and shares the selection; {@link lagoon.ui.desktop.events.EventTable} shows
 * the rows that are in view, however many there are.
 */
package lagoon.ui.desktop.events;
