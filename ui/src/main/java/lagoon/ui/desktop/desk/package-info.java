/**
 * What all views of a window share: the {@link lagoon.ui.desktop.desk.Desk} with its project, the one table
 * of {@link lagoon.ui.desktop.desk.Commands} from which menus, keys, buttons, tooltips and the page of keys
 * are made, and how everything looks ({@link lagoon.ui.desktop.desk.Appearance}).
 */
package lagoon.ui.desktop.desk;
