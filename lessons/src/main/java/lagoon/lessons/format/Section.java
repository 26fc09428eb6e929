package lagoon.lessons.format;

import java.util.List;
import lagoon.lessons.prose.Block;

/**
 * A part of a lesson; one slide or a few.
 *
 * @param arc what it is for
 * @param title its heading
 * @param steps what it holds, in order
 * @param notes what a teacher should know; nobody else sees it
 */
public record Section(Arc arc, String title, List<Step> steps, List<Block> notes) {
  public Section {
    steps = List.copyOf(steps);
    notes = List.copyOf(notes);
  }
}
