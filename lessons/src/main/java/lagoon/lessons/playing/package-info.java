/**
 * A lesson in use, without a screen. {@link lagoon.lessons.playing.Player} is a value: a lesson, a place in
 * it, what was answered. {@link lagoon.lessons.playing.Runs} runs what a lesson shows when it is reached,
 * and keeps it; {@link lagoon.lessons.playing.Played} answers questions about a run; {@link
 * lagoon.lessons.playing.Posed} is a question with its answers, of which the run says which is right and
 * why; {@link lagoon.lessons.playing.Grading} judges what a student made of a challenge. Terminal and
 * desktop show these and add nothing to them.
 */
package lagoon.lessons.playing;
