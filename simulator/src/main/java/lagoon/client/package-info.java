/**
 * Sessions and what they ask. A {@link lagoon.client.SessionClient} runs a {@link lagoon.client.Program} (a
 * {@link lagoon.client.Script} of steps, or a {@link lagoon.client.WorkloadProgram}), sends each operation as
 * a {@link lagoon.client.Request} to the replica that its {@link lagoon.client.Strategy} chooses, tries again
 * when nobody answers, and remembers in its {@link lagoon.client.Memory} what it wrote and read. Start with
 * the strategies: they are the answers that a class compares.
 */
package lagoon.client;
