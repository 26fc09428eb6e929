/**
 * Who is alive, as protocols that ask this question are judged and measured: by what their nodes show, whatever
 * their messages. {@link lagoon.membership.Beliefs} watches who is up and whom each node takes to be alive.
 * {@link lagoon.membership.Completeness}, {@link lagoon.membership.StrongAccuracy} and
 * {@link lagoon.membership.Accuracy} are what a failure detector is judged by (Chandra and Toueg, "Unreliable
 * failure detectors for reliable distributed systems", JACM 1996): each crash is noticed, nobody is declared dead
 * who is not, or at least nobody stays so. {@link lagoon.membership.Figures} are the numbers by which a gossiping
 * group and a central registry are compared.
 */
package lagoon.membership;
