/**
 * A small record tree that uses every way of declaring settings, for the tests of whatever reads
 * declarations.
 */
package lagoon.scenarios.sample;
