/**
 * From nodes to values and back: the one place where a declaration of settings ({@code lagoon.setting})
 * meets a text. Start with {@link lagoon.scenarios.binding.Format}: it loads a record from a document, with
 * {@code --set} assignments, and returns {@link lagoon.scenarios.binding.Loaded}, which holds the value,
 * all problems, and where each setting stands, so that later checks (is there such a replica?) can point at
 * the right place. {@link lagoon.scenarios.binding.Binder} does the work; it knows shapes only, no
 * scenario.
 */
package lagoon.scenarios.binding;
