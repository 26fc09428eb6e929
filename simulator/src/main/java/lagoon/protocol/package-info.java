/**
 * How replicas talk. A {@link lagoon.protocol.Protocol} is found with a {@code ServiceLoader}, declares its
 * settings as one record, and brings its replicas into the world; one package below this one holds each
 * protocol and reads like its paper.
 */
package lagoon.protocol;
