/**
 * The drawn space-time diagram: a lane for each session and node, time downwards. {@link
 * lagoon.picture.spacetime.Chart} is made once for a trace and a {@link
 * lagoon.picture.spacetime.ChartOptions} and knows where on the axis each observation stands; its {@link
 * lagoon.picture.spacetime.Section} is the part that can be seen, and only that part is ever built. The
 * terminal has a diagram of its own, {@link lagoon.picture.SpaceTime}, which chooses and folds rows instead
 * of scrolling.
 */
package lagoon.picture.spacetime;
