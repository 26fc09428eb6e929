/**
 * Every setting that a run in progress may change, as a control made from its declaration. To change one is
 * an intervention at the cursor's time. {@link lagoon.ui.desktop.strategies.StrategiesPanel} puts them
 * together, a {@link lagoon.ui.desktop.strategies.SettingRow} is one of them; {@link
 * lagoon.ui.desktop.strategies.SettingGroups} and {@link lagoon.ui.desktop.strategies.Scale} know no toolkit.
 */
package lagoon.ui.desktop.strategies;
