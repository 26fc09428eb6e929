/**
 * The desktop: a window in which a run is watched, stepped through, questioned and changed. {@link
 * lagoon.ui.desktop.Desktop} starts JavaFX, {@link lagoon.ui.desktop.Window} puts the views of one project
 * together. Views draw what {@link lagoon.ui.playback.Project} holds and tell it what somebody did; they hold
 * no state of a run themselves. What all views share is in {@link lagoon.ui.desktop.desk}; each view has a
 * package of its own beside it and knows no other view.
 */
package lagoon.ui.desktop;
