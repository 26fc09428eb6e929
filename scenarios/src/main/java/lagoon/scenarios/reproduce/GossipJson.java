package lagoon.scenarios.reproduce;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import lagoon.scenarios.report.Json;
import lagoon.scenarios.reproduce.PbsResult.Estimate;
import tools.jackson.core.JsonGenerator;

/** The same as JSON; null where nothing is published, or a standard error not known. */
public final class GossipJson {

  private GossipJson() {}

  /** An object with the figures in their order. */
  public static String of(List<GossipFigure> figures, long seed) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = Json.indented(out)) {
      begin(json, "gossip", seed);
      json.writeArrayPropertyStart("figures");
      figures.forEach(one -> figure(json, one));
      json.writeEndArray();
      json.writeBooleanProperty("agrees", figures.stream().allMatch(one -> one.agrees().orElse(true)));
      json.writeEndObject();
    }
    return out + "\n";
  }

  private static void begin(JsonGenerator json, String experiment, long seed) {
    json.writeStartObject();
    json.writeStringProperty("experiment", experiment);
    json.writeNumberProperty("seed", seed);
  }

  private static void figure(JsonGenerator json, GossipFigure one) {
    json.writeStartObject();
    json.writeNumberProperty("n", one.n());
    json.writeStringProperty("exchange", one.exchange().text());
    one.rumor().ifPresent(rumor -> {
      json.writeStringProperty("counts", rumor.counts().text());
      json.writeStringProperty("loses", rumor.loses().text());
      json.writeNumberProperty("k", rumor.k());
    });
    json.writeStringProperty("quantity", one.quantity().name().toLowerCase(Locale.ROOT)
        .replace('_', '-'));
    json.writeNumberProperty("trials", one.trials());
    if (one.theirs().isPresent()) {
      json.writeNumberProperty("theirs", one.theirs().get().value());
    } else {
      json.writeNullProperty("theirs");
    }
    estimate(json, "ours", one.ours());
    if (one.agrees().isPresent()) {
      json.writeBooleanProperty("agrees", one.agrees().get());
    } else {
      json.writeNullProperty("agrees");
    }
    json.writeEndObject();
  }

  private static void estimate(JsonGenerator json, String name, Estimate one) {
    json.writeNumberProperty(name, one.value());
    if (Double.isNaN(one.error())) {
      json.writeNullProperty(name.equals("ours") ? "standard-error" : name + "-standard-error");
    } else {
      json.writeNumberProperty(
          name.equals("ours") ? "standard-error" : name + "-standard-error", one.error());
    }
  }

  /** An object with what was found for each number of sites. */
  public static String ofScale(List<GossipScale> sizes, long seed) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = Json.indented(out)) {
      begin(json, "gossip-scale", seed);
      json.writeArrayPropertyStart("sizes");
      for (GossipScale one : sizes) {
        json.writeStartObject();
        json.writeNumberProperty("n", one.n());
        json.writeNumberProperty("trials", one.trials());
        json.writeNumberProperty("log2-n-plus-ln-n", Gossip.pushTakes(one.n()));
        estimate(json, "push-rounds", one.push());
        estimate(json, "push-pull-rounds", one.pushPull());
        estimate(json, "push-pull-periods", one.periods());
        estimate(json, "sent-per-site-and-period", one.sentEach());
        estimate(json, "sent-per-site", one.sentInAll());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return out + "\n";
  }
}
