package lagoon.picture.look;

import java.util.ArrayList;
import java.util.List;

/**
 * A colour for each {@link Ink}, as {@code #rrggbb}. Text has a contrast of at least 4.5 to 1 on the ground
 * and on cards (Web Content Accessibility Guidelines 2.1, 1.4.3). The safe palettes use the eight colours of
 * Okabe and Ito (Color Universal Design, 2008), or shades of them, which most eyes can tell apart.
 *
 * @param name what readers call it
 * @param dark whether its ground is dark
 * @param colours in the order of {@link Ink}
 */
public record Palette(String name, boolean dark, List<String> colours) {

  private static final String TABLE = """
      GROUND           #f6f7f9 #14171c #ffffff #101010
      CARD             #ffffff #1e232b #ffffff #1c1c1c
      EDGE             #c3c9d3 #414a58 #8a8a8a #767676
      LINE             #d3d8e0 #363e4a #b4b4b4 #4a4a4a
      TEXT             #1b2330 #e8ebf0 #000000 #ffffff
      FAINT            #5c6677 #9aa5b5 #4d4d4d #b8b8b8
      ON_MARK          #ffffff #10141a #ffffff #000000
      SELECTED         #1d5fd6 #7db0ff #0072b2 #56b4e9
      REQUEST          #1d5fd6 #7db0ff #0072b2 #56b4e9
      REPLY            #1d5fd6 #7db0ff #0072b2 #56b4e9
      REPLICATION      #6d3fc4 #b79bf5 #99447a #e39ac4
      ACKNOWLEDGEMENT  #70608f #a99bc9 #7a5f70 #c9a9bb
      ELECTION         #9a5b00 #f0b45c #8a5d00 #e69f00
      ROUTINE          #66717f #8f9bab #5e5e5e #9e9e9e
      LEADER           #9a5b00 #f5c04a #8a5d00 #f0e442
      FRESH            #19733f #63c98c #00664b #2ec9a0
      STALE            #a85400 #f2a65a #a84a00 #f0915a
      FAULT            #5b6472 #aeb8c6 #333333 #d0d0d0
      VIOLATION        #b81d2c #ff7d86 #a8005c #ff8ad0
      VIOLATION_GROUND #fdebec #3a1c21 #fdeaf4 #3a1029
      """;

  /** Dark on light. */
  public static final Palette LIGHT = column("light", false, 0);

  /** Light on dark. */
  public static final Palette DARK = column("dark", true, 1);

  /** Dark on light, for colour-blind eyes too. */
  public static final Palette SAFE = column("colour-blind safe", false, 2);

  /** Light on dark, for colour-blind eyes too. */
  public static final Palette SAFE_DARK = column("colour-blind safe, dark", true, 3);

  /**
   * @throws IllegalArgumentException unless there is one colour of the form {@code #rrggbb} for each ink
   */
  public Palette {
    colours = List.copyOf(colours);
    if (colours.size() != Ink.values().length || !colours.stream().allMatch(c -> c.matches("#[0-9a-f]{6}"))) {
      throw new IllegalArgumentException("a palette needs one #rrggbb for each of the inks");
    }
  }

  /** All that come with Lagoon. */
  public static List<Palette> all() {
    return List.of(LIGHT, DARK, SAFE, SAFE_DARK);
  }

  /** The colour of that ink, {@code #rrggbb}. */
  public String hex(Ink ink) {
    return colours.get(ink.ordinal());
  }

  private static Palette column(String name, boolean dark, int column) {
    List<String> colours = new ArrayList<>();
    List<String> lines = TABLE.lines().toList();
    for (Ink ink : Ink.values()) {
      String[] words = lines.get(ink.ordinal()).split(" +");
      if (!words[0].equals(ink.name())) {
        throw new IllegalStateException("the table of colours is not in the order of inks at " + words[0]);
      }
      colours.add(words[1 + column]);
    }
    return new Palette(name, dark, colours);
  }
}
