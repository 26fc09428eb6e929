/**
 * Pictures of a run. A layout is computed first, as plain records that know neither characters nor pixels,
 * and painted afterwards. {@link lagoon.picture.SpaceTime} is the diagram with one lane per session and
 * replica and one row per event; {@link lagoon.picture.TextPainter} paints it for a terminal, in characters
 * that may have colour but never need it. Whatever comes from outside (names, keys, values, reasons) passes
 * through {@link lagoon.picture.Visible} on its way to the reader.
 *
 * <p>The packages below draw the same run for screens and files: {@code look} has colours and shapes, {@code
 * stage} what can be seen at one time, {@code spacetime} the diagram to scroll through, {@code paint} and
 * {@code svg} put both on a surface.
 */
package lagoon.picture;
