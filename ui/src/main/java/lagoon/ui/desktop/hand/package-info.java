/**
 * What is done by hand: faults, hands on messages and timers, operations besides. Each is a command about
 * what is selected, at the cursor's time, and possible only where it makes sense; the stage's menu is made of
 * them. Everything becomes a new branch. Start with {@link lagoon.ui.desktop.hand.Deeds}; {@link
 * lagoon.ui.desktop.hand.Asking} asks what a command cannot know. {@link lagoon.ui.desktop.hand.Stagings}
 * does several things at once: what brings a run into a situation that its protocol knows.
 */
package lagoon.ui.desktop.hand;
