/**
 * What all views of a window share. Start with the {@link lagoon.ui.desktop.desk.Desk} and its project; the
 * others are the one table of {@link lagoon.ui.desktop.desk.Commands} from which menus, keys, buttons, tooltips and the page of keys
 * are made, and how everything looks ({@link lagoon.ui.desktop.desk.Appearance}).
 */
package lagoon.ui.desktop.desk;
