/**
 * Dynamo (DeCandia et al., SOSP 2007). <b>Problem:</b> a shopping cart must take every addition, whatever
 * has failed, and no node is to be special. <b>Idea:</b> keys and nodes are hashed onto a ring, each key is
 * kept by the n nodes that follow it ({@link lagoon.protocol.dynamo.Ring}); any of them coordinates, a put
 * waits for w of them and a get for r; a version's vector clock says what its writer had seen, so that
 * versions written at once are kept side by side until a client merges them; nodes that do not answer are
 * stood in for, and what was missed comes by hints, read repair and hash trees. <b>Guarantee:</b> no
 * acknowledged write is lost, and copies converge; with r + w &gt; n and no stand-ins a session reads what
 * it wrote. <b>Assumption:</b> disks survive, nodes do not lie, messages get through in the end. <b>What
 * breaks it:</b> stand-ins ({@code sloppy}) let a get miss the last put; plain clocks let one of two writes
 * that a node coordinates hide the other; a clock that was pruned makes concurrent what was not; a put that
 * its client repeats at another coordinator makes a second version, which stays beside the first or comes
 * back after that was overwritten; a transfer is a get of both keys and two puts, and one of them may be seen
 * without the other. Members are told by their administrator all at once; the paper spreads that by gossip.
 * Start with {@link lagoon.protocol.dynamo.DynamoReplica}, then {@link lagoon.protocol.dynamo.Puts} and
 * {@link lagoon.protocol.dynamo.Gets}.
 */
package lagoon.protocol.dynamo;
