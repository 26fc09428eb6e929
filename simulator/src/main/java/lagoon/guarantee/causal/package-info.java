/**
 * Causal consistency of finished histories, judged by what the clients know alone: no copies, no versions,
 * no clocks of the simulator. It follows Bouajjani, Enea, Guerraoui and Hamza, "On verifying causal
 * consistency" (POPL 2017): a history of unique writes is causally consistent, convergent or a causal memory
 * exactly if certain bad patterns are absent. {@link lagoon.guarantee.causal.CausalConsistency} and {@link
 * lagoon.guarantee.causal.Pram} are the ways in. {@link lagoon.guarantee.causal.Nodes} is the history made
 * ready, {@link lagoon.guarantee.causal.CausalPass} finds the patterns of causal order, {@link
 * lagoon.guarantee.causal.Conflicts} those of convergence, and {@link lagoon.guarantee.causal.SessionView}
 * those of one session's view, of which PRAM is the case without causality between sessions.
 */
package lagoon.guarantee.causal;
