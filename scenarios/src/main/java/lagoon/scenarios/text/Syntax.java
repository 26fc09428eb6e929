package lagoon.scenarios.text;

import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Puts the YAML reader's complaints into sentences for people who do not know its grammar. */
final class Syntax {

  private Syntax() {}

  static String sentence(MarkedYamlEngineException fault, Places places) {
    String problem = Optional.ofNullable(fault.getProblem()).orElse("");
    String context = Optional.ofNullable(fault.getContext()).orElse("");
    String hint = hint(problem, context);
    if (!hint.isEmpty()) {
      return hint + since(fault, places);
    }
    return "this is not YAML: " + tidy(problem.isEmpty() ? context : problem) + since(fault, places);
  }

  /** What the construct is that could not be read, if it begins elsewhere. */
  private static String since(MarkedYamlEngineException fault, Places places) {
    String context = Optional.ofNullable(fault.getContext()).orElse("")
        .replace("while parsing ", "").replace("while scanning ", "");
    if (context.isEmpty() || fault.getContextMark().isEmpty() || fault.getProblemMark().isEmpty()) {
      return "";
    }
    Mark from = places.at(fault.getContextMark());
    Mark to = places.at(fault.getProblemMark());
    return from.line() == to.line() && from.column() == to.column()
        ? "" : " (in " + tidy(context) + " that begins at " + from.line() + ":" + from.column() + ")";
  }

  static String tidy(String message) {
    if (message == null) {
      return "it cannot be read";
    }
    int lineEnd = message.indexOf('\n');
    String text = lineEnd < 0 ? message : message.substring(0, lineEnd);
    text = text.length() > 120 ? text.substring(0, 117) + "..." : text;
    StringBuilder printable = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      printable.append(Character.isISOControl(text.charAt(i)) ? '?' : text.charAt(i));
    }
    return printable.toString();
  }

  private static String hint(String problem, String context) {
    if (problem.contains("TAB")) {
      return "a tab stands where YAML wants spaces; expected spaces";
    }
    if (problem.startsWith("expected '<document start>'")) {
      return "the document's value ends before this; expected nothing more";
    }
    if (problem.startsWith("mapping values are not allowed")) {
      return "a colon cannot stand here; expected one key on a line, and a text that holds \": \" in quotes";
    }
    if (problem.startsWith("could not find expected ':'")) {
      return "this line has no colon; expected \"key: value\"";
    }
    if (problem.startsWith("found unexpected end of stream")) {
      return context.contains("quoted")
          ? "a quote is never closed; expected a closing quote" : "the text ends too early";
    }
    if (context.contains("an alias") || context.contains("an anchor")) {
      return "a name is missing; expected one after * or &, or quotes around a text that begins so";
    }
    if (context.contains("block mapping") && problem.startsWith("expected <block end>")) {
      return "this does not line up with what stands above; expected a key, indented as the ones before it";
    }
    if (context.contains("block collection") && problem.startsWith("expected <block end>")) {
      return "this does not line up with what stands above; expected an item that begins with \"- \"";
    }
    if (problem.startsWith("expected ',' or ']'")) {
      return "the list is not closed; expected a comma or ]";
    }
    if (problem.startsWith("expected ',' or '}'")) {
      return "the mapping is not closed; expected a comma or }";
    }
    if (problem.startsWith("sequence entries are not allowed")) {
      return "a list cannot begin here; expected it on a line of its own";
    }
    return "";
  }
}
