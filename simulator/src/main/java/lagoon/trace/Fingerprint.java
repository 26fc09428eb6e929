package lagoon.trace;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import lagoon.history.Observation;
import lagoon.history.Observer;

/**
 * The SHA-256 over the observations of a run in their {@link CanonicalForm}, hashed as they pass: the same
 * run has the same fingerprint on every machine, whoever else listens and whether or not a trace is kept.
 *
 * <p>Two kinds of observations are never hashed, since they say something about the run and are no part of
 * it: {@link Observation.Violated}, which comes only where that checker listens, and {@link
 * Observation.Explained}, whose wording may be improved.
 */
public final class Fingerprint implements Observer {

  private final MessageDigest digest;
  private final CanonicalForm form;

  /** Of nothing yet. It asks the run for every detail: two runs that agree in it did the same thing. */
  public Fingerprint() {
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
    this.form = new CanonicalForm((buffer, length) -> digest.update(buffer, 0, length));
    form.write("lagoon fingerprint 2");
  }

  @Override
  public void observe(Observation observation) {
    if (!(observation instanceof Observation.Violated) && !(observation instanceof Observation.Explained)) {
      form.write(observation);
    }
  }

  @Override
  public boolean wantsDetail() {
    return true;
  }

  /** The fingerprint of what has passed so far, in 64 lower-case hexadecimal digits. More may follow. */
  public String hex() {
    form.flush();
    try {
      MessageDigest soFar = (MessageDigest) digest.clone();
      return HexFormat.of().formatHex(soFar.digest());
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("the platform's SHA-256 cannot be copied", e);
    }
  }
}
