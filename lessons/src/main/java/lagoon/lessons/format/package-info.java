/**
 * What a lesson is, as records, and how its file is read. Start with {@link lagoon.lessons.format.Lesson}:
 * it has {@link lagoon.lessons.format.Section}s in the order of the {@link lagoon.lessons.format.Arc}, and
 * these have {@link lagoon.lessons.format.Step}s. {@link lagoon.lessons.format.LessonFormat} reads {@code
 * lesson.md}; {@link lagoon.lessons.format.LessonChecks} asks whether everything that a lesson names
 * exists. A lesson says nothing of the right answers that a run can give: {@link lagoon.lessons.playing}
 * computes them.
 */
package lagoon.lessons.format;
