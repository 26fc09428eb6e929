/**
 * A central registry: service discovery as ZooKeeper, etcd and Eureka do it (leases: Gray and Cheriton, "Leases:
 * an efficient fault-tolerant mechanism for distributed file cache consistency", SOSP 1989).
 *
 * <p>Problem: who is alive? Idea: one node is asked. Every member sends it a heartbeat in each period, which
 * renews its lease; when a lease ends the registry takes its holder for dead, and whenever its list changes it
 * tells those who watch. Each change has a number, so that a heartbeat says how far its sender is, and the
 * answer brings what it has missed. Guarantee: the list changes at one place, so that all see the same changes
 * in the same order. Assumption: the registry is up and can be reached. What breaks it: the registry crashes,
 * and everybody goes on with the list that it had; a member that cannot reach it is dead to all, whomever else
 * it reaches. Its load grows with the group. Start with {@link lagoon.protocol.registry.RegistryNode}.
 */
package lagoon.protocol.registry;
