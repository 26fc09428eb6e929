/**
 * Published figures, found again by simulating: each experiment goes through the same protocols and
 * network as any scenario, not through a formula, and prints what was published beside what it finds.
 * Start with {@link lagoon.scenarios.reproduce.Pbs}, {@link lagoon.scenarios.reproduce.Baseball} or
 * {@link lagoon.scenarios.reproduce.Gossip}, whose sites are too many for the network and meet in the engine
 * alone.
 */
package lagoon.scenarios.reproduce;
