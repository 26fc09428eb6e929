/**
 * How results become files, for the terminal and for the desktop: {@link lagoon.ui.writing.NewFile} is there
 * whole or not at all. {@link lagoon.ui.writing.Png} writes a picture.
 */
package lagoon.ui.writing;
