/**
 * How frames and charts are painted, whatever they are painted on. A painter turns records into strokes of a
 * {@link lagoon.picture.paint.Brush}; a brush for a screen, a file or a test has a handful of methods and
 * decides nothing, so that every surface shows the same picture. Colours stay {@link lagoon.picture.look.Ink}
 * until the brush asks its palette. {@link lagoon.picture.paint.StageText} says the stage in words.
 */
package lagoon.picture.paint;
