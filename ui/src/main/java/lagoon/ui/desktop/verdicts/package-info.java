/**
 * The guarantees of a run at the cursor, the proof of a violation with its parts linked to the picture, and
 * what would have prevented it. {@link lagoon.ui.desktop.verdicts.VerdictsPanel} puts it together; {@link
 * lagoon.ui.desktop.verdicts.Proof} finds in a proof's words what can be pointed at, and {@link
 * lagoon.ui.desktop.verdicts.Wording} says what guarantees and remedies are called: both know no toolkit.
 */
package lagoon.ui.desktop.verdicts;
