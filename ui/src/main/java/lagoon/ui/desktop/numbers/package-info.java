/**
 * Charts that follow the cursor: how far replicas are behind, how many reads the leader answers, how long
 * operations take, how many messages are sent. {@link lagoon.ui.desktop.numbers.Curves} makes few points of
 * a run, however long it was, away from JavaFX's thread; {@link lagoon.ui.desktop.numbers.NumbersPanel}
 * shows them with JavaFX's own charts, and the numbers at the cursor in words.
 */
package lagoon.ui.desktop.numbers;
