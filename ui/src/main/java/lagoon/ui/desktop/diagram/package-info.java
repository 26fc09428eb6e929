/**
 * The space-time diagram: lanes for sessions and nodes, time runs downwards. {@link
 * lagoon.ui.desktop.diagram.DiagramPanel} has it computed and follows cursor and selection, {@link
 * lagoon.ui.desktop.diagram.ChartView} shows the part that is looked at, {@link
 * lagoon.ui.desktop.diagram.ToolLine} chooses lanes and kinds and finds words. Which part that is ({@link
 * lagoon.ui.desktop.diagram.Scrolling}), what is left out ({@link lagoon.ui.desktop.diagram.Choice}) and what
 * was found ({@link lagoon.ui.desktop.diagram.Found}) are values that need no screen.
 */
package lagoon.ui.desktop.diagram;
