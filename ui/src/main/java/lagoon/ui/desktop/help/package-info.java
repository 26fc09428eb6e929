/**
 * The pages of help. {@link lagoon.ui.desktop.help.KeysPage} lists all that can be done with its keys, made
 * from the table of commands; {@link lagoon.ui.desktop.help.Legend} says what the marks on the pictures mean.
 */
package lagoon.ui.desktop.help;
