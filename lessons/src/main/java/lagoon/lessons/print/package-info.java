/**
 * Lessons as text: for a terminal of some columns, as a hand-out in Markdown and as one page of HTML with its
 * pictures inside. {@link lagoon.lessons.print.TextProse} sets prose; {@link lagoon.lessons.print.Handout}
 * writes a whole lesson, with or without its answers.
 */
package lagoon.lessons.print;
