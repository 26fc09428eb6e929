/**
 * What editors and readers are told about the file format, from the same declarations that files are bound
 * by. Start with {@link lagoon.scenarios.schema.JsonSchema}, which editors complete and check with, and
 * with {@link lagoon.scenarios.schema.Reference}, the tables of all settings that the README holds between
 * two marks. Nothing here is used while a scenario runs.
 */
package lagoon.scenarios.schema;
