/**
 * What all views of a window share. Start with the {@link lagoon.ui.desktop.desk.Desk} and its project. From
 * the one table of {@link lagoon.ui.desktop.desk.Commands} menus, keys, buttons, tooltips and the page of
 * keys are made; {@link lagoon.ui.desktop.desk.Appearance} is how everything looks.
 */
package lagoon.ui.desktop.desk;
