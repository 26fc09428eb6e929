/**
 * What a student has done in a lesson, and the file in which it is kept. {@link
 * lagoon.lessons.progress.Progress} is a value; {@link lagoon.lessons.progress.ProgressFolder} writes it
 * whole or not at all, so that a crash at any moment loses at most the current answer. {@link
 * lagoon.lessons.progress.Results} are tables of it for a teacher.
 */
package lagoon.lessons.progress;
