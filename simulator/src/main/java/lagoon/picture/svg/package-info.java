/**
 * Pictures as SVG files that need nothing else: no script, no style sheet, no font. {@link
 * lagoon.picture.svg.Svg} writes them. Whatever comes from outside (names, values, reasons) is escaped where
 * it is written, at one place.
 */
package lagoon.picture.svg;
