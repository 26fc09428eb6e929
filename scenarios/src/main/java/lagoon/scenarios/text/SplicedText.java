package lagoon.scenarios.text;

import java.util.Optional;

/**
 * The places in a text where values are replaced and added. Each method returns the new text, or empty
 * where the way of writing is too unusual; the caller makes sure that the new text means what it should.
 */
final class SplicedText {

  private final String text;
  private final boolean isJson;

  SplicedText(Document document) {
    this.text = document.text();
    this.isJson = document.root().orElse(null) instanceof Node.Mapping root && root.isFlow()
        && !root.entries().isEmpty() && charAt(root.entries().get(0).key().start().offset()) == '"';
  }

  /** The text with another value for this one, which stands in this mapping or list, or nowhere. */
  Optional<String> replaced(Node holder, Node node, Node value) {
    int start = node.start().offset();
    int end = contentEnd(start, node.end().offset());
    if (start == end) {
      return Optional.of(atNothing(holder, start, value));
    }
    boolean isBlock = !(node instanceof Node.Scalar) && charAt(start) != '{' && charAt(start) != '['
        && charAt(start) != '*';
    if (isBlock && holder instanceof Node.Mapping mapping) {
      int colon = colonAfter(key(mapping, node).end().offset());
      if (colon < 0) {
        return Optional.empty();
      }
      String between = text.substring(colon + 1, start);
      String comments = between.contains("#") ? between.stripTrailing() : "";
      return Optional.of(text.substring(0, colon + 1) + " " + flow(value) + comments + text.substring(end));
    }
    return Optional.of(text.substring(0, start) + flow(value) + text.substring(end));
  }

  /** The text with one more key in a mapping. */
  Optional<String> inserted(Node.Mapping mapping, String name, Node value) {
    String key = FlowText.key(new Node.Scalar(name, name, value.start(), value.end()), isJson);
    String entry = key + ": " + flow(value);
    if (mapping.entries().isEmpty()) {
      return beforeClosing(mapping, entry);
    }
    Node.Entry last = mapping.entries().get(mapping.entries().size() - 1);
    int lastEnd = last.value().end().offset();
    if (mapping.isFlow()) {
      return Optional.of(afterInFlow(last.key().start().offset(), lastEnd, entry));
    }
    int indent = mapping.entries().get(0).key().start().column() - 1;
    return Optional.of(afterInBlock(indent, lastEnd, entry));
  }

  /** The text with one more item at the end of a list. */
  Optional<String> appended(Node.Sequence sequence, Node value) {
    String item = flow(value);
    if (sequence.items().isEmpty()) {
      return beforeClosing(sequence, item);
    }
    Node last = sequence.items().get(sequence.items().size() - 1);
    if (sequence.isFlow()) {
      return Optional.of(afterInFlow(last.start().offset(), last.end().offset(), item));
    }
    return charAt(sequence.start().offset()) != '-' ? Optional.empty()
        : Optional.of(afterInBlock(sequence.start().column() - 1, last.end().offset(), "- " + item));
  }

  private String atNothing(Node holder, int start, Node value) {
    if (holder == null) {
      boolean isOnNewLine = text.isEmpty() || text.endsWith("\n") || text.endsWith("\r");
      return text + (isOnNewLine ? "" : lineEnd()) + flow(value) + lineEnd();
    }
    boolean isKeyAlone = holder instanceof Node.Mapping && charAt(start - 1) != ':';
    String before = isKeyAlone ? ": " : charAt(start - 1) == ' ' ? "" : " ";
    return text.substring(0, start) + before + flow(value) + text.substring(start);
  }

  private Optional<String> beforeClosing(Node node, String entry) {
    int close = node.end().offset() - 1;
    char bracket = charAt(close);
    return bracket != '}' && bracket != ']'
        ? Optional.empty() : Optional.of(text.substring(0, close) + entry + text.substring(close));
  }

  /** After the last entry between brackets; on a line of its own if that one is. */
  private String afterInFlow(int lastStart, int lastEnd, String entry) {
    int lineStart = lineStart(lastStart);
    String indent = text.substring(lineStart, lastStart);
    boolean isOnOwnLine = lineStart > 0 && indent.isBlank();
    String between = isOnOwnLine ? "," + lineEnd() + indent : ", ";
    return text.substring(0, lastEnd) + between + entry + text.substring(lastEnd);
  }

  /** On a line of its own after the last entry, and after the comment beside that. */
  private String afterInBlock(int indent, int lastEnd, String entry) {
    int end = lastEnd;
    String line = " ".repeat(indent) + entry;
    if (isLineEnd(charAt(end - 1))) {
      return text.substring(0, end) + line + lineEnd() + text.substring(end);
    }
    while (end < text.length() && !isLineEnd(text.charAt(end))) {
      end++;
    }
    return text.substring(0, end) + lineEnd() + line + text.substring(end);
  }

  /** Where the value's own characters end: the line breaks after a block text belong to what follows. */
  private int contentEnd(int start, int end) {
    int content = end;
    while (content > start && Character.isWhitespace(text.charAt(content - 1))) {
      content--;
    }
    return content;
  }

  private static Node.Scalar key(Node.Mapping mapping, Node value) {
    for (Node.Entry entry : mapping.entries()) {
      if (entry.value() == value) {
        return entry.key();
      }
    }
    throw new IllegalArgumentException("the value is not in the mapping");
  }

  private int colonAfter(int offset) {
    int colon = offset;
    while (charAt(colon) == ' ' || charAt(colon) == '\t') {
      colon++;
    }
    return charAt(colon) == ':' ? colon : -1;
  }

  private String flow(Node value) {
    StringBuilder flow = new StringBuilder();
    FlowText.write(value, flow, isJson);
    return flow.toString();
  }

  private String lineEnd() {
    int end = text.indexOf('\n');
    return end > 0 && text.charAt(end - 1) == '\r' ? "\r\n" : "\n";
  }

  private int lineStart(int offset) {
    int start = offset;
    while (start > 0 && !isLineEnd(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  private char charAt(int offset) {
    return offset >= 0 && offset < text.length() ? text.charAt(offset) : 0;
  }
}
