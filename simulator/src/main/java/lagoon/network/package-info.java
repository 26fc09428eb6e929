/**
 * Nodes, messages, links, faults. A {@link lagoon.network.Node} sees its {@link lagoon.network.Context}
 * alone; the {@link lagoon.network.Network} carries its messages with a latency drawn from the link's
 * {@link lagoon.network.Distribution}, and is where {@link lagoon.network.Faults} crash, pause, cut, lose and
 * delay. The {@link lagoon.network.Chronicle} tells observers what happens. Start with Node and Context.
 */
package lagoon.network;
