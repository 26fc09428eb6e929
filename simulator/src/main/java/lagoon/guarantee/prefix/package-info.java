/**
 * Consistent prefix: whether reads of several keys returned states that the store really went through. It
 * needs the one order of all writes, and nothing but what clients returned besides. {@link
 * lagoon.guarantee.prefix.ConsistentPrefix} is all there is.
 */
package lagoon.guarantee.prefix;
