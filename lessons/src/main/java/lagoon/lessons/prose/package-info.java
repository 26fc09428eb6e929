/**
 * The text of a lesson as plain records, whoever shows it: a terminal, a window without a browser, a page.
 * {@link lagoon.lessons.prose.Markdown} reads CommonMark with a library and makes {@link
 * lagoon.lessons.prose.Block}s, which hold {@link lagoon.lessons.prose.Inline}s. HTML and pictures are
 * refused: pictures of a lesson are drawn from runs. Nothing here knows what a lesson is.
 */
package lagoon.lessons.prose;
