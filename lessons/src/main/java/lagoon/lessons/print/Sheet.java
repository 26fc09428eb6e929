package lagoon.lessons.print;

import java.util.List;
import lagoon.lessons.prose.Block;
import lagoon.lessons.prose.Inline;
import lagoon.scenarios.running.Comparison;
import lagoon.trace.Trace;

/** What a hand-out is written on: each kind of sheet has its own marks. */
interface Sheet {

  /** The title of the whole. */
  void title(String title, String summary);

  /** The heading of a section. */
  void section(String title);

  /** Prose. */
  void blocks(List<Block> blocks);

  /** A paragraph that begins with a word that stands out. */
  void remark(String label, List<Inline> text);

  /** Answers to choose from, each with its letter. */
  void offers(List<List<Inline>> offers);

  /**
   * What happened in a run.
   *
   * @param wanted the names of the nodes to look at, which are shown before others where not all have room
   */
  void picture(String caption, Trace trace, List<String> wanted);

  /** Runs side by side. */
  void comparison(Comparison comparison);

  /** Empty lines to write on. */
  void room(int lines);

  /** Writes what no page break should part. */
  void together(Runnable content);

  /** The whole sheet. */
  String text();
}
