/**
 * What most replicas have, whatever their protocol. Start with {@link lagoon.store.Store}: copies of keys,
 * with siblings where two versions are concurrent. {@link lagoon.store.Counter} takes in requests that wait
 * until the copies are new enough, and {@link lagoon.store.Receipts} lets no write be carried out twice; a
 * {@link lagoon.store.Ledger} holds those of all sessions and can be handed on.
 * {@link lagoon.store.Backlog} and {@link lagoon.store.Courier} see to it that others get what they lack.
 */
package lagoon.store;
