/**
 * Pictures of a run. A layout is computed first, as plain records that know neither characters nor pixels,
 * and painted afterwards. {@link lagoon.picture.SpaceTime} is the diagram with one lane per session and
 * replica and one row per event; {@link lagoon.picture.TextPainter} paints it for a terminal, in characters
 * that may have colour but never need it. Whatever comes from outside (names, keys, values, reasons) passes
 * through {@link lagoon.picture.Visible} on its way to the terminal.
 */
package lagoon.picture;
