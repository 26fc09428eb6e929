/**
 * What a node shows of itself, as a few immutable facets that mean the same for every protocol: its role, its
 * copies, its log, a number that it keeps, who waits at it. Pictures and inspectors draw facets and need not
 * know the protocol, so one from somebody else's jar is drawn too. {@link lagoon.view.Facet} lists them all.
 */
package lagoon.view;
