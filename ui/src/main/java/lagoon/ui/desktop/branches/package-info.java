/**
 * The branches of a project as a small tree, and what was done by hand on the one that is looked at. {@link
 * lagoon.ui.desktop.branches.BranchesPanel} shows both and has the commands; {@link
 * lagoon.ui.desktop.branches.BranchLines} puts the branches in order and says in words what was done, without
 * a toolkit.
 */
package lagoon.ui.desktop.branches;
