/**
 * Opening, saving, exporting and keeping. {@link lagoon.ui.desktop.files.Cabinet} puts the parts together:
 * {@link lagoon.ui.desktop.files.Opening} finds, opens and watches files, {@link
 * lagoon.ui.desktop.files.Saving} writes them, {@link lagoon.ui.desktop.files.Keeping} keeps what is not
 * saved, and offers what an earlier program left. Files are chosen through {@link
 * lagoon.ui.desktop.files.FileChoice}, so that a test can choose without a dialog.
 */
package lagoon.ui.desktop.files;
