package lagoon.picture;

import lagoon.trace.Moment;

/** The characters that a picture is made of, each one column wide. */
public enum Glyphs {

  /** Lines, arrows and signs of Unicode, as terminals with UTF-8 show them. */
  UNICODE("│┊ ", "─┼├┤", "▶◀✕…", "╳╌━✗", "…", "●◆■○✕?✖▲‖▶★•▸✕◷≡“"),

  /** For terminals and files that know ASCII alone. */
  ASCII("|: ", "-+++", "><x.", "x-=!", "...", "*@#ox?X^=>&.)x%~\"");

  private final String lives;
  private final String lines;
  private final String heads;
  private final String signs;
  private final String ellipsis;
  private final String symbols;

  Glyphs(String lives, String lines, String heads, String signs, String ellipsis, String symbols) {
    this.lives = lives;
    this.lines = lines;
    this.heads = heads;
    this.signs = signs;
    this.ellipsis = ellipsis;
    this.symbols = symbols;
  }

  char life(Moment.Life life) {
    return lives.charAt(life.ordinal());
  }

  char line() {
    return lines.charAt(0);
  }

  /** Where an arrow begins at a lane: to both sides, to the right, to the left. */
  char start(boolean left, boolean right) {
    return lines.charAt(left && right ? 1 : right ? 2 : 3);
  }

  char head(boolean right) {
    return heads.charAt(right ? 0 : 1);
  }

  char lost() {
    return heads.charAt(2);
  }

  char onItsWay() {
    return heads.charAt(3);
  }

  char cut() {
    return signs.charAt(0);
  }

  char dotted() {
    return signs.charAt(1);
  }

  char heavy() {
    return signs.charAt(2);
  }

  char broken() {
    return signs.charAt(3);
  }

  /** What stands where a text was cut short: one column wide or three. */
  String ellipsis() {
    return ellipsis;
  }

  /** What stands in a lane for it. */
  public char of(Symbol symbol) {
    return symbols.charAt(symbol.ordinal());
  }
}
