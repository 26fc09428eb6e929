/**
 * What all drawn pictures share: points and boxes, the palettes, the marks of the kinds of messages, and how
 * wide a text is. Units are those of a screen at its natural size: one unit is one pixel, and x grows to the
 * right, y downwards; a painter may scale. {@link lagoon.picture.look.Look} is the one table of which message
 * looks how, {@link lagoon.picture.look.Palette} the one table of colours.
 */
package lagoon.picture.look;
