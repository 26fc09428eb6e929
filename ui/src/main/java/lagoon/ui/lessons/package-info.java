/**
 * A lesson as a screen shows it, without any toolkit. A {@link lagoon.ui.lessons.Sitting} is a lesson in use:
 * it brings runs onto the {@link lagoon.ui.playback.Project} no further than the lesson has shown them, poses
 * and grades questions, judges challenges in the background, and keeps progress after every move in the files
 * that {@code lagoon learn} has. {@link lagoon.ui.lessons.Shelf} is the course, and how far somebody is.
 */
package lagoon.ui.lessons;
