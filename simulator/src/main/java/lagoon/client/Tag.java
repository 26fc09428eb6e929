package lagoon.client;

/**
 * What the protocol keeps beside a version, such as its vector clock: it comes with a version that a client
 * reads or has written, and goes back with the client's next write of that key. To the client it is opaque.
 */
public interface Tag {

  /** Short, for a reader: "{a:2, b:1}". */
  String text();
}
