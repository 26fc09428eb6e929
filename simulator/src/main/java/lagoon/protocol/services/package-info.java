/**
 * Services that call each other, and what keeps the failure of one from becoming the failure of all (Nygard,
 * "Release It!", 2007).
 *
 * <p>Problem: a thread that calls a slow service waits, and does nothing else; soon all threads of its own
 * service wait, and then those of whoever calls it, until nothing works any more, not even what needs none of
 * the slow service. Idea: a call has a time-out; a circuit breaker stops calling who fails; a bulkhead gives
 * each dependency a share of the threads and no more; a retry budget keeps retries from becoming a load of
 * their own. Guarantee: none of being answered; that no breaker, bulkhead or budget lets through more than it
 * says. Assumption: whoever asks can do with a quick no. What breaks it: retries without a budget, one
 * bulkhead for all, a breaker that never tries again.
 *
 * <p>Start with {@link lagoon.protocol.services.ServiceNode}; how calls are made is in
 * {@link lagoon.protocol.services.Caller}. Requests carry no data and may be worked on twice.
 */
package lagoon.protocol.services;
