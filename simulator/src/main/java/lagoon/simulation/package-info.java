/**
 * Puts a world together and runs it. A {@link lagoon.simulation.Run} is a value: a
 * {@link lagoon.simulation.Scenario}, a seed and the interventions decide it completely. A
 * {@link lagoon.simulation.Simulation} brings it to life: names, keys, network, replicas, sessions, faults
 * and the judge, over one engine. Start with Scenario, then Simulation.
 */
package lagoon.simulation;
