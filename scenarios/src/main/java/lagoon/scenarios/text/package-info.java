/**
 * Files as text: from YAML (and so JSON) to nodes that know where they stand, and back into the text
 * without touching the rest of it. Start with {@link lagoon.scenarios.text.Document}, which is a text and
 * its nodes; {@link lagoon.scenarios.text.Node} is what the text says,
 * {@link lagoon.scenarios.text.Problem} what is wrong with it. {@link lagoon.scenarios.text.Path} names a
 * place ({@code cluster.lag}, {@code sessions.alice.steps[2]}), {@link lagoon.scenarios.text.Edit} changes
 * nodes there, and {@link lagoon.scenarios.text.Splice} changes the text. Nothing here knows what a
 * scenario is: {@code lagoon.scenarios.binding} makes values of nodes.
 */
package lagoon.scenarios.text;
