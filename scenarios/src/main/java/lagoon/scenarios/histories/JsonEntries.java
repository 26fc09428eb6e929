package lagoon.scenarios.histories;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** Reads one JSON object of a line. */
final class JsonEntries {

  private final JsonFactory factory = JsonFactory.builder()
      .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
      .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(EdnForms.DEEPEST)
          .maxNumberLength(EdnForms.LONGEST_WORD).maxStringLength(EdnForms.LONGEST)
          .maxNameLength(EdnForms.LONGEST_WORD).build())
      .build();

  /**
   * The value that stands there, alone.
   *
   * @throws Unreadable if there is none, or more than one
   */
  Datum read(String line) throws Unreadable {
    try (JsonParser json = factory.createParser(ObjectReadContext.empty(), line)) {
      json.nextToken();
      Datum datum = datum(json);
      if (json.nextToken() != null) {
        throw new Unreadable("expected one JSON object on each line");
      }
      return datum;
    } catch (JacksonException fault) {
      throw new Unreadable("this is not JSON: " + reason(fault));
    }
  }

  private static String reason(JacksonException fault) {
    String said = String.valueOf(fault.getOriginalMessage()).replaceAll("\\p{Cntrl}", " ");
    return said.length() <= 100 ? said : said.substring(0, 97) + "...";
  }

  private Datum datum(JsonParser json) throws Unreadable {
    JsonToken token = json.currentToken();
    if (token == null) {
      throw new Unreadable("expected a JSON object");
    }
    return switch (token) {
      case START_OBJECT -> table(json);
      case START_ARRAY -> row(json);
      case VALUE_STRING -> new Datum.Text(json.getString());
      case VALUE_TRUE, VALUE_FALSE -> new Datum.Word(json.getString(), false);
      case VALUE_NULL -> Datum.NIL;
      case VALUE_NUMBER_INT -> whole(json);
      default -> new Datum.Odd("a number that is not whole");
    };
  }

  private static Datum whole(JsonParser json) {
    return switch (json.getNumberType()) {
      case INT, LONG -> new Datum.Whole(json.getLongValue());
      default -> new Datum.Odd("a number that does not fit 64 bits");
    };
  }

  private Datum table(JsonParser json) throws Unreadable {
    List<Datum.Pair> pairs = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      Datum key = new Datum.Text(json.currentName());
      json.nextToken();
      pairs.add(new Datum.Pair(key, datum(json)));
    }
    return new Datum.Table(pairs);
  }

  private Datum row(JsonParser json) throws Unreadable {
    List<Datum> items = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      items.add(datum(json));
    }
    return new Datum.Row(items);
  }
}
