/**
 * Membership and failure detection by gossip: SWIM (Das, Gupta and Motivala, "SWIM: scalable weakly-consistent
 * infection-style process group membership protocol", DSN 2002).
 *
 * <p>Problem: who is alive? Where everybody sends heartbeats to everybody the load grows with the square of the
 * group, and where everybody sends them to one node it is that node's, and its crash blinds all. Idea: in each
 * period every member pings one other, and where no answer comes asks k others to ping it too; what it finds out
 * rides on the messages that are sent anyway, each piece of news some log n times. Who does not answer is
 * suspected first, and may refute: it raises its incarnation, which beats the suspicion, and which nobody else
 * may raise. Guarantee: each crash is known to all in the end, and the cost for a member does not grow with the
 * group. Assumption: crashes, not lies; messages that are lost, doubled, late or out of order do no harm.
 * What breaks it: news believed whatever its incarnation (old news wins and a live member dies again and
 * again), news sent only once (it does not reach all), no suspicion (each lost answer kills).
 *
 * <p>Three things are not in the paper: a restarted member takes up its list again from its disk, with a higher
 * incarnation; a message to a member that its sender does not take for alive says so, so that it can refute (the
 * buddy system of Dadgar, Phillips and Currey, "Lifeguard: local health awareness for more accurate failure
 * detection", DSN-W 2018); and now and then a member pings one that it takes for dead, as Serf does, for without
 * that the two sides of a healed partition never meet again. Start with
 * {@link lagoon.protocol.swim.SwimReplica}.
 */
package lagoon.protocol.swim;
