/**
 * Lessons in the window: a panel beside the stage that goes through a lesson step by step. {@link
 * lagoon.ui.desktop.lessons.LessonMode} is what the window knows of it: its commands, its panel, the board
 * that lies over the stage where runs are compared, and the window with a teacher's notes. A {@link
 * lagoon.ui.lessons.Sitting} knows what the lesson is at; each kind of step has a view here, which says what
 * the key that goes on does next.
 */
package lagoon.ui.desktop.lessons;
