package lagoon.setting;

/**
 * Names in the code as words in files: {@code onStale}, {@code OnStale} and {@code ON_STALE} are all
 * {@code on-stale}.
 */
final class Kebab {

  private Kebab() {}

  /** The word for a record among alternatives. */
  static String of(Class<?> type) {
    Named named = type.getAnnotation(Named.class);
    return named == null || named.name().isEmpty() ? of(type.getSimpleName()) : named.name();
  }

  static String of(String name) {
    StringBuilder word = new StringBuilder(name.length() + 4);
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean isStart = Character.isUpperCase(c) && i > 0
          && (Character.isLowerCase(name.charAt(i - 1)) || Character.isDigit(name.charAt(i - 1))
              || Character.isUpperCase(name.charAt(i - 1)) && i + 1 < name.length()
                  && Character.isLowerCase(name.charAt(i + 1)));
      if (isStart) {
        word.append('-');
      }
      word.append(c == '_' ? '-' : Character.toLowerCase(c));
    }
    return word.toString();
  }
}
