/**
 * How a setting is declared. A record component carries a {@link lagoon.setting.Setting} with its meaning,
 * unit, range and default; the scenario file, {@code --set}, live controls, the schema and the reference
 * all read that one declaration. The only reflection of the simulator stands here.
 */
package lagoon.setting;
