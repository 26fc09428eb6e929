package lagoon.client;

/** What a session does, one operation after the other. */
@FunctionalInterface
public interface Program {

  /** Called once, when the session's client starts. */
  void begin(Actor actor);
}
