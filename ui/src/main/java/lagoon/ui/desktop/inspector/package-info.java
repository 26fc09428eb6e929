/**
 * The inspector: everything that is known of what is selected, at the cursor. What it says is a {@link
 * lagoon.ui.desktop.inspector.Sheet}, which {@link lagoon.ui.desktop.inspector.Inspection} writes without a
 * screen; {@link lagoon.ui.desktop.inspector.InspectorPanel} shows it so that it can be read and copied.
 */
package lagoon.ui.desktop.inspector;
