package lagoon.epidemic;

import java.util.Locale;

/** In which direction the rumour goes between a site and the one that it drew. */
public enum Exchange {
  /** From the site to the one that it drew. */
  PUSH,
  /** To the site from the one that it drew. */
  PULL,
  /** Both ways. */
  PUSH_PULL;

  /** Whether a site gives what it knows to the one that it drew. */
  public boolean pushes() {
    return this != PULL;
  }

  /** Whether a site asks the one that it drew. */
  public boolean pulls() {
    return this != PUSH;
  }

  /** "push-pull". */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
