/**
 * A lesson in use, without a screen. {@link lagoon.lessons.playing.Player} is a value: a lesson, a place in
 * it, what was answered. {@link lagoon.lessons.playing.Runs} runs what a lesson shows when it is reached,
 * and keeps it; {@link lagoon.lessons.playing.Played} answers questions about a run; {@link
 * lagoon.lessons.playing.Put} is a question with its answers, and {@link lagoon.lessons.playing.Posed} the
 * same with the right one, and why, as the run says; {@link lagoon.lessons.playing.Grading} judges what a
 * student made of a challenge. Terminal and desktop show these and add nothing to them.
 */
package lagoon.lessons.playing;
