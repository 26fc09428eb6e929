package lagoon.picture;

import java.util.List;

/**
 * Something that a row shows in one lane.
 *
 * @param lane the index of the lane
 * @param symbol what kind of thing happened there
 * @param wordings what is said beside it, the most telling (and longest) first; a painter takes the first
 *     that has room, and where several marks of a row have the same symbol, the same for all. Empty where
 *     nothing is said
 */
public record Mark(int lane, Symbol symbol, List<String> wordings) {
  public Mark {
    wordings = List.copyOf(wordings);
  }
}
