package lagoon.guarantee;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import lagoon.history.Session;

/**
 * What all checkers share: they count what they look at, keep the first violations, and judge. A protocol's
 * own invariants extend it, too.
 */
public abstract class Checker implements Property {

  private final String name;
  private final Consumer<Violation> flagged;
  private final List<Violation> violations = new ArrayList<>();
  private long checked;
  private long contested;
  private long count;
  /** By index: every session that had a violation, kept or not. */
  private final TreeMap<Integer, Session> sufferers = new TreeMap<>();
  /** Why it is not tested whatever was looked at, or null. */
  private String untested;
  /** Why not having failed is less than holding, or null. */
  private String doubt;
  /** Why there may be failures that nobody looked at, or null. */
  private String blindness;

  /**
   * A checker that has looked at nothing yet.
   *
   * @param name under which it is reported
   * @param flagged gets the violations that are kept
   */
  protected Checker(String name, Consumer<Violation> flagged) {
    this.name = name;
    this.flagged = flagged;
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final List<Violation> violations() {
    return Collections.unmodifiableList(violations);
  }

  @Override
  public void finish(End end) {
    if (end.limit().isPresent()) {
      doubt("The run was stopped early: " + end.limit().get() + ".");
    }
  }

  @Override
  public final Judgement judgement() {
    Verdict verdict;
    String reason = "";
    if (count > 0) {
      verdict = Verdict.VIOLATED;
    } else if (untested != null) {
      verdict = Verdict.UNTESTED;
      reason = untested;
    } else if (blindness != null) {
      verdict = Verdict.UNKNOWN;
      reason = blindness;
    } else if (contested == 0) {
      verdict = Verdict.UNTESTED;
      reason = checked == 0 ? whyNothingChecked() : whyNothingContested();
    } else if (doubt != null) {
      verdict = Verdict.UNKNOWN;
      reason = doubt;
    } else {
      verdict = Verdict.HOLDS;
    }
    return new Judgement(name, verdict, checked, contested, count, reason);
  }

  /** Why there was nothing to look at, as a sentence. */
  protected abstract String whyNothingChecked();

  /** Why nothing that was looked at could have failed, as a sentence. */
  protected abstract String whyNothingContested();

  /**
   * Counts something that was looked at.
   *
   * @param isContested whether it could have failed
   */
  protected final void checked(boolean isContested) {
    checked++;
    if (isContested) {
      contested++;
    }
  }

  /** Counts something looked at before as one that could have failed. */
  protected final void contested() {
    contested++;
  }

  /**
   * Counts a violation. Returns whether it is to be kept, and so worth a proof.
   *
   * @param sufferer whose it is; empty where it is nobody's own
   */
  protected final boolean violated(Optional<Session> sufferer) {
    sufferer.ifPresent(session -> sufferers.putIfAbsent(session.index(), session));
    return ++count <= KEPT;
  }

  @Override
  public final List<Session> sufferers() {
    return List.copyOf(sufferers.values());
  }

  /** Keeps a violation that was counted, and hands it on. Returns its place. */
  protected final int keep(Violation violation) {
    violations.add(violation);
    flagged.accept(violation);
    return violations.size() - 1;
  }

  /** Something more became known of a violation. */
  final void amend(int place, Violation violation) {
    violations.set(place, violation);
  }

  /** Whatever was looked at, without a failure nothing was tested. */
  protected final void untested(String reason) {
    untested = reason;
  }

  /** From here on there may be failures that nobody looks at: without a failure nothing can be said. */
  protected final void blind(String reason) {
    if (blindness == null) {
      blindness = reason;
    }
  }

  /** From here on it cannot hold for certain; the first reason stays. */
  protected final void doubt(String reason) {
    if (doubt == null) {
      doubt = reason;
    }
  }
}
