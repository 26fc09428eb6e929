package lagoon.ui.desktop.lessons;

import javafx.animation.AnimationTimer;
import lagoon.ui.lessons.Passage;
import lagoon.ui.playback.Project;

/** Plays a passage of a run on the stage. */
final class Playing {

  private final Project project;
  private final Runnable arrived;
  private Passage passage;
  private boolean isAtOnce;
  private boolean isOn;
  private final AnimationTimer timer = new AnimationTimer() {
    private long began;

    @Override
    public void start() {
      began = 0;
      super.start();
    }

    @Override
    public void handle(long now) {
      if (began == 0) {
        began = now;
      }
      double part = (double) (now - began) / passage.lasts();
      if (part >= 1 || !isStillThere()) {
        end(part >= 1);
      } else {
        project.moveTo(passage.at(part));
      }
    }
  };

  /**
   * @param arrived told when it has been played to its end
   */
  Playing(Project project, Runnable arrived) {
    this.project = project;
    this.arrived = arrived;
  }

  void atOnce() {
    isAtOnce = true;
  }

  void play(Passage next) {
    timer.stop();
    passage = next;
    if (isAtOnce || next.isEmpty()) {
      isOn = false;
      arrived.run();
    } else {
      project.moveTo(next.from());
      isOn = true;
      timer.start();
    }
  }

  /** Whoever moves the time otherwise, or looks at another run, has it. */
  private boolean isStillThere() {
    return project.played().filter(run -> run.trace() == passage.trace()).isPresent()
        && !project.clock().playing();
  }

  boolean isOn() {
    return isOn;
  }

  /** To its end at once. */
  void finish() {
    if (isOn) {
      end(true);
    }
  }

  void stop() {
    timer.stop();
    isOn = false;
  }

  private void end(boolean isWhole) {
    stop();
    if (isWhole) {
      arrived.run();
    }
  }
}
