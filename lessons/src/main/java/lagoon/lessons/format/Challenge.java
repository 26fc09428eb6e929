package lagoon.lessons.format;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lagoon.setting.AsWritten;
import lagoon.setting.Inline;
import lagoon.setting.Setting;

/**
 * Something to bring about: the student changes a scenario until the goal is met with every seed.
 *
 * @param challenge its name, unique in the lesson
 * @param ask what is to be brought about, in Markdown
 * @param source where it begins
 * @param change the paths of what may be changed; all else must stay as it is
 * @param seeds how many seeds are tried, from 1 on
 * @param trials what is done to the scenario besides, one run for each and for each seed; none: it runs as it
 *     is
 * @param goal what must be true of every run
 * @param hints three, each saying more than the one before
 * @param solution settings that meet the goal
 * @param why what is said when it is done, in Markdown
 */
public record Challenge(
    @Setting("its name, unique in the lesson, in kebab-case") String challenge,
    @Setting("what is to be brought about, in Markdown") String ask,
    @Inline Source source,
    @Setting(value = "the paths of what may be changed, such as reads or cluster.lag; all else stays",
        min = "1", max = "20") List<String> change,
    @Setting(value = "with how many seeds it must succeed: 1, 2, and so on", byDefault = "5", min = "1",
        max = "50") int seeds,
    @Setting(value = "settings besides, one trial for each mapping: what the answer must stand", max = "10")
        List<Map<String, AsWritten>> trials,
    @Setting(value = "what must be true of every run", min = "1", max = "10") List<Claim> goal,
    @Setting(value = "three hints in Markdown, each saying more", min = "3", max = "3") List<String> hints,
    @Setting(value = "settings that meet the goal, by path", min = "1", max = "20") Map<String,
        AsWritten> solution,
    @Setting("what is said when it is done, in Markdown") Optional<String> why) {

  /** With what the goal must be met: "with each of 5 seeds in each of 3 trials". */
  public String scope() {
    return (seeds == 1 ? "with seed 1" : "with each of " + seeds + " seeds")
        + (trials.size() > 1 ? " in each of " + trials.size() + " trials" : "");
  }

  /** In which runs it succeeds that is solved: "in all 6 runs: seeds 1, 2, 3 in each of 2 trials". */
  public String everywhere() {
    int runs = seeds * Math.max(1, trials.size());
    String all = seeds == 1 ? "seed 1" : seeds <= 5 ? "seeds " + IntStream.rangeClosed(1, seeds)
        .mapToObj(String::valueOf).collect(Collectors.joining(", ")) : "seeds 1 to " + seeds;
    return runs == 1 ? "with seed 1" : "in all " + runs + " runs: " + all
        + (trials.size() > 1 ? " in each of " + trials.size() + " trials" : "");
  }

  /**
   * What is done besides in each of several trials: "north is down from 500 ms on", "cluster.lag=3s"; empty
   * where there are not several.
   */
  public List<String> trialTexts() {
    SettingText text = new SettingText();
    return trials.size() < 2 ? List.of() : trials.stream()
        .map(trial -> trial.isEmpty() ? "nothing besides" : String.join("; ", text.of(trial))).toList();
  }
}
