/**
 * Side by side: branches of one scenario on one clock. {@link lagoon.ui.desktop.compare.StageArea} is the
 * place of the stage in the window: one stage, or while at least two branches are chosen a grid with a stage
 * for each. {@link lagoon.ui.desktop.compare.ComparePanel} chooses branches, makes new ones with other
 * settings, and shows where they differ in verdicts and costs. Which branches are compared stands in {@link
 * lagoon.ui.desktop.desk.Desk#comparing}.
 */
package lagoon.ui.desktop.compare;
