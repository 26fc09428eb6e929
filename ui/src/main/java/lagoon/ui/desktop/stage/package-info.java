/**
 * The stage on the screen: it shows the frame at the cursor, lets people point at what is on it, move nodes,
 * and come nearer. {@link lagoon.ui.desktop.stage.StageView} is the view; {@link
 * lagoon.ui.desktop.stage.Viewport} knows which part is seen, without a screen.
 */
package lagoon.ui.desktop.stage;
