/**
 * The course: lessons over real runs. A student predicts, the run answers, a checker grades. Start with
 * {@link lagoon.lessons.Course}, which finds lessons; {@link lagoon.lessons.Rehearsal} plays one from start
 * to end for its author. {@link lagoon.lessons.format} says what a lesson is, {@link
 * lagoon.lessons.playing} uses it, {@link lagoon.lessons.progress} keeps what was done, {@link
 * lagoon.lessons.print} makes text of it.
 */
package lagoon.lessons;
