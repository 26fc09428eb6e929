package lagoon.epidemic;

import lagoon.engine.RandomStream;

/** Whom a site meets. */
final class Peers {

  private Peers() {}

  /** Another of n sites, each as likely; one draw. */
  static int other(RandomStream draws, int site, int n) {
    int drawn = draws.nextInt(n - 1);
    return drawn < site ? drawn : drawn + 1;
  }
}
