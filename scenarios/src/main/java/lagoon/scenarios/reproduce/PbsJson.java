package lagoon.scenarios.reproduce;

import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import lagoon.scenarios.report.Json;
import tools.jackson.core.JsonGenerator;

/** The same as JSON; times in milliseconds, null where nothing is published. */
public final class PbsJson {

  private PbsJson() {}

  /** An object with the results of each size and the staleness in versions. */
  public static String of(List<PbsResult> results, KStaleness versions, PbsSize size) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = Json.indented(out)) {
      json.writeStartObject();
      json.writeStringProperty("experiment", "pbs");
      json.writeStringProperty("latencies", results.get(0).latencies().text());
      json.writeNumberProperty("trials", results.get(0).trials());
      json.writeArrayPropertyStart("sizes");
      results.forEach(one -> result(json, one));
      json.writeEndArray();
      json.writeArrayPropertyStart("versions");
      for (int k : KStaleness.VERSIONS) {
        json.writeStartObject();
        json.writeNumberProperty("k", k);
        json.writeNumberProperty("r", size.r());
        json.writeNumberProperty("w", size.w());
        json.writeNumberProperty("exact", versions.exact(k));
        estimate(json, "ours", versions.within(k));
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return out + "\n";
  }

  private static void result(JsonGenerator json, PbsResult one) {
    PbsSize size = one.size();
    Optional<Latencies.Published> published = one.latencies().published(size.n(), size.r(), size.w());
    json.writeStartObject();
    json.writeNumberProperty("n", size.n());
    json.writeNumberProperty("r", size.r());
    json.writeNumberProperty("w", size.w());
    figure(json, "read-latency", published.map(Latencies.Published::read), Optional.empty(),
        one.readLatency());
    figure(json, "write-latency", published.map(Latencies.Published::write), Optional.empty(),
        one.writeLatency());
    figure(json, "fresh-after", published.map(Latencies.Published::printed),
        published.map(Latencies.Published::trueWait), one.freshAfter());
    figure(json, "fresh-at-once", Optional.empty(),
        one.latencies().publishedFresh(size.n(), size.r(), size.w(), 0), one.freshAtOnce());
    figure(json, "fresh-after-10ms", Optional.empty(),
        one.latencies().publishedFresh(size.n(), size.r(), size.w(), 10), one.freshLater());
    figure(json, "confirmed", Optional.empty(), Optional.empty(), one.confirmed());
    json.writeEndObject();
  }

  private static void figure(
      JsonGenerator json, String name, Optional<Double> printed, Optional<Double> exact,
      PbsResult.Estimate ours) {
    json.writeObjectPropertyStart(name);
    number(json, "print", printed);
    number(json, "true", exact);
    estimate(json, "ours", ours);
    json.writeEndObject();
  }

  private static void number(JsonGenerator json, String name, Optional<Double> value) {
    if (value.isPresent()) {
      json.writeNumberProperty(name, value.get());
    } else {
      json.writeNullProperty(name);
    }
  }

  private static void estimate(JsonGenerator json, String name, PbsResult.Estimate ours) {
    json.writeNumberProperty(name, ours.value());
    json.writeNumberProperty("standard-error", ours.error());
  }
}
