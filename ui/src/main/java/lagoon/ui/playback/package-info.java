/**
 * What a desktop holds between a run and a screen, without a screen: the branches of a run, where in time
 * somebody looks, what is selected, and what each view shows of it. Start with
 * {@link lagoon.ui.playback.Project}: it is told what to do, computes runs away from the caller's thread, and
 * tells its {@link lagoon.ui.playback.ProjectListener}s. All else here is a value, or a pure function of
 * values: {@link lagoon.ui.playback.Cursor}, {@link lagoon.ui.playback.Selection},
 * {@link lagoon.ui.playback.Branch}, {@link lagoon.ui.playback.Tree}, {@link lagoon.ui.playback.Played}.
 * Nothing here knows JavaFX; a test keeps it so.
 */
package lagoon.ui.playback;
