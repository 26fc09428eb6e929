/**
 * Epidemic algorithms (Demers et al., PODC 1987) in populations of up to millions of sites, of which each is
 * a few bits in an array: what spreads is one rumour, from one site. {@link lagoon.epidemic.Rounds} spreads
 * it in synchronous rounds until all know it, {@link lagoon.epidemic.RumorMongering} in synchronous cycles
 * with sites that lose interest, and {@link lagoon.epidemic.Spread} with a period of its own for each site
 * and messages that take time, are lost, and find sites down. {@link lagoon.epidemic.Expected} is the theory
 * beside them. All of it happens in the engine of every other
 * run, and who meets whom is drawn from its random streams: a seed and its settings are one outcome.
 */
package lagoon.epidemic;
