package lagoon.lessons.format;

import java.util.List;
import java.util.stream.Stream;
import lagoon.scenarios.ScenarioNames;
import lagoon.scenarios.text.Path;

/** What a step names must exist in its run. */
final class NameChecks {

  private final LessonChecks checks;
  private final Step step;
  private final ScenarioNames names;

  NameChecks(LessonChecks checks, Step step, ScenarioNames names) {
    this.checks = checks;
    this.step = step;
    this.names = names;
  }

  void highlight(Path path, Highlight highlight) {
    for (int i = 0; i < highlight.nodes().size(); i++) {
      node(path.then("nodes").then(i), highlight.nodes().get(i));
    }
    highlight.story().ifPresent(moment -> moment(path.then("story"), moment));
  }

  void moment(Path path, Moment moment) {
    if (moment instanceof Moment.Violation one) {
      one.guarantee().ifPresent(name -> judged(path.then("violation").then("guarantee"), name));
    } else if (moment instanceof Moment.Invoked one) {
      operation(path.then("invoked"), one.which());
    } else if (moment instanceof Moment.Served one) {
      read(path.then("served"), one.which());
    } else if (moment instanceof Moment.Completed one) {
      operation(path.then("completed"), one.which());
    } else if (moment instanceof Moment.Applied one) {
      replica(path.then("applied").then("replica"), one.replica());
      one.key().ifPresent(name -> key(path.then("applied").then("key"), name));
    } else if (moment instanceof Moment.Crashed one) {
      node(path.then("crashed").then("node"), one.node());
    } else if (moment instanceof Moment.Restarted one) {
      node(path.then("restarted").then("node"), one.node());
    } else if (moment instanceof Moment.Role one) {
      node(path.then("role").then("node"), one.node());
    } else if (moment instanceof Moment.Takes one) {
      replica(path.then("takes").then("member"), one.member());
      replica(path.then("takes").then("whom"), one.whom());
    } else if (moment instanceof Moment.Cut one) {
      node(path.then("cut").then("from"), one.from());
      one.to().ifPresent(name -> node(path.then("cut").then("to"), name));
    } else if (moment instanceof Moment.Healed one) {
      node(path.then("healed").then("from"), one.from());
      one.to().ifPresent(name -> node(path.then("healed").then("to"), name));
    } else if (moment instanceof Moment.Sent one) {
      message(path.then("sent"), one.which());
    } else if (moment instanceof Moment.Delivered one) {
      message(path.then("delivered"), one.which());
    } else if (moment instanceof Moment.Dropped one) {
      message(path.then("dropped"), one.which());
    }
  }

  private void message(Path path, OneMessage which) {
    checks.known(step, path.then("message"), "message", which.message(), names.messages());
    which.from().ifPresent(name -> node(path.then("from"), name));
    which.to().ifPresent(name -> node(path.then("to"), name));
  }

  void operation(Path path, OneOperation which) {
    checks.known(step, path.then("session"), "session", which.session(), names.sessions());
  }

  /** An operation that must be a read: only reads are served, and return something. */
  void read(Path path, OneOperation which) {
    operation(path, which);
    if (which.write().isPresent()) {
      checks.refuse(step, path.then("write"), "a write returns nothing; expected a read");
    }
  }

  void quantity(Path path, Quantity quantity) {
    if (quantity instanceof Quantity.Cost one) {
      List<String> known = Stream.concat(Quantity.Cost.OF_EVERY_RUN.stream(), names.numbers().stream())
          .toList();
      checks.known(step, path, "number", one.name(), known);
    } else if (quantity instanceof Quantity.Latency one) {
      operation(path.then("latency"), one.which());
    } else if (quantity instanceof Quantity.Behind one) {
      read(path.then("behind"), one.which());
    } else if (quantity instanceof Quantity.VersionsBehind one) {
      read(path.then("versions-behind"), one.which());
    } else if (quantity instanceof Quantity.Span one) {
      moment(path.then("span").then("from"), one.from());
      moment(path.then("span").then("to"), one.to());
    } else if (quantity instanceof Quantity.Final one) {
      key(path.then("final").then("key"), one.key());
    } else if (quantity instanceof Quantity.Violations one) {
      judged(path.then("violations").then("of"), one.of());
    }
  }

  void claim(Path path, Claim claim) {
    if (claim instanceof Claim.Guaranteed one) {
      checks.known(step, path.then("guarantee"), "guarantee", one.guarantee(), names.guarantees());
    } else if (claim instanceof Claim.Kept one) {
      checks.known(step, path.then("invariant"), "invariant", one.invariant(), names.invariants());
    } else if (claim instanceof Claim.Measures one) {
      quantity(path.then("number"), one.number());
    } else if (claim instanceof Claim.Ends one) {
      one.ends().keySet().forEach(name -> key(path.then("final").then(name), name));
    } else if (claim instanceof Claim.Returned one) {
      read(path.then("returned"), one.returned());
    } else if (claim instanceof Claim.Succeeds one) {
      operation(path.then("succeeds"), one.succeeds());
    } else if (claim instanceof Claim.Happens one) {
      moment(path.then("happens"), one.happens());
      one.before().ifPresent(later -> moment(path.then("before"), later));
    }
  }

  /** A guarantee or an invariant. */
  void judged(Path path, String name) {
    checks.known(step, path, "guarantee", name,
        Stream.concat(names.guarantees().stream(), names.invariants().stream()).toList());
  }

  void replica(Path path, String name) {
    checks.known(step, path, "replica", name, names.replicas());
  }

  private void node(Path path, String name) {
    checks.known(step, path, "node", name, names.nodes());
  }

  private void key(Path path, String name) {
    checks.known(step, path, "key", name, names.keys());
  }
}
