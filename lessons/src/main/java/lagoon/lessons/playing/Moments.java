package lagoon.lessons.playing;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.history.Operation;
import lagoon.history.State;
import lagoon.lessons.format.Moment;
import lagoon.lessons.format.OneMessage;
import lagoon.lessons.format.OneOperation;
import lagoon.trace.Trace;
import lagoon.view.Spread;

/** Finds moments in a trace. */
final class Moments {

  private final Played run;
  private final Trace trace;

  Moments(Played run) {
    this.run = run;
    this.trace = run.trace();
  }

  OptionalInt count(Moment moment) {
    if (moment instanceof Moment.At at) {
      return OptionalInt.of(trace.countUpTo(at.time()));
    } else if (moment instanceof Moment.Start) {
      return OptionalInt.of(trace.countUpTo(0) > 0 ? beginnings() : 0);
    } else if (moment instanceof Moment.End) {
      return OptionalInt.of(trace.size());
    } else if (moment instanceof Moment.Invoked one) {
      return ofOperation(one.which(), operation -> observation -> observation
          instanceof Observation.Invoked it && it.operation().equals(operation));
    } else if (moment instanceof Moment.Completed one) {
      return ofOperation(one.which(), operation -> observation -> observation
          instanceof Observation.Completed it && it.operation().equals(operation));
    } else if (moment instanceof Moment.Served one) {
      return run.operation(one.which()).flatMap(run::served)
          .map(served -> OptionalInt.of(trace.positionOf(served.id()) + 1)).orElse(OptionalInt.empty());
    } else if (moment instanceof Moment.Sent one) {
      return first(observation -> observation instanceof Observation.Sent it && isMeant(one.which(),
          it.message().kind(), it.node(), it.to()), one.which().number());
    } else if (moment instanceof Moment.Delivered one) {
      return first(observation -> observation instanceof Observation.Delivered it && isMeant(one.which(),
          it.message().kind(), it.from(), it.node()), one.which().number());
    } else if (moment instanceof Moment.Dropped one) {
      return first(observation -> observation instanceof Observation.Dropped it && isMeant(one.which(),
          it.message().kind(), it.from(), it.node()), one.which().number());
    } else if (moment instanceof Moment.Takes one) {
      return turn(one);
    }
    return first(observation -> isIt(moment, observation), 1);
  }

  /** What happens before any session asks for anything at time 0: roles, first states. */
  private int beginnings() {
    int count = 0;
    while (count < trace.size() && trace.get(count).time() == 0
        && !(trace.get(count) instanceof Observation.Invoked)) {
      count++;
    }
    return count;
  }

  private static boolean isIt(Moment moment, Observation observation) {
    if (moment instanceof Moment.Violation one) {
      return observation instanceof Observation.Violated it
          && one.guarantee().map(it.guarantee()::equals).orElse(true);
    } else if (moment instanceof Moment.Applied one) {
      return observation instanceof Observation.Applied it && it.node().name().equals(one.replica())
          && it.versions().stream().anyMatch(version -> version.number() >= one.version()
              && one.key().map(version.key().name()::equals).orElse(true));
    } else if (moment instanceof Moment.Crashed one) {
      return observation instanceof Observation.Crashed it && it.node().name().equals(one.node());
    } else if (moment instanceof Moment.Restarted one) {
      return observation instanceof Observation.Restarted it && it.node().name().equals(one.node());
    } else if (moment instanceof Moment.Cut one) {
      return observation instanceof Observation.Cut it && isLink(it.node(), it.to(), one.from(), one.to());
    } else if (moment instanceof Moment.Healed one) {
      return observation instanceof Observation.Healed it && isLink(it.node(), it.to(), one.from(), one.to());
    } else if (moment instanceof Moment.Role one) {
      return observation instanceof Observation.RoleChanged it && it.node().name().equals(one.node())
          && it.role().equals(one.role());
    }
    return moment instanceof Moment.Changed one && observation instanceof Observation.SettingChanged it
        && it.path().equals(one.setting());
  }

  /** Where a member first believes this of another, after it believed something else. */
  private OptionalInt turn(Moment.Takes takes) {
    Optional<Spread.Health> before = Optional.empty();
    for (int position = 0; position < trace.size(); position++) {
      if (trace.get(position) instanceof Observation.StateChanged it
          && it.node().name().equals(takes.member())) {
        Optional<Spread.Health> now = believed(it.state(), takes.whom());
        if (now.isPresent() && before.isPresent() && !now.equals(before) && now.get() == takes.toBe()) {
          return OptionalInt.of(position + 1);
        }
        before = now.isPresent() ? now : before;
      }
    }
    return OptionalInt.empty();
  }

  private static Optional<Spread.Health> believed(List<State> shown, String whom) {
    return shown.stream().filter(Spread.Members.class::isInstance).map(Spread.Members.class::cast)
        .flatMap(list -> list.members().stream()).filter(member -> member.node().name().equals(whom))
        .map(Spread.Member::health).findFirst();
  }

  private static boolean isLink(NodeName node, NodeName other, String from, Optional<String> to) {
    return node.name().equals(from) && to.map(other.name()::equals).orElse(true);
  }

  private static boolean isMeant(OneMessage which, String kind, NodeName from, NodeName to) {
    return which.message().equals(kind) && which.from().map(from.name()::equals).orElse(true)
        && which.to().map(to.name()::equals).orElse(true);
  }

  private OptionalInt ofOperation(
      OneOperation which, java.util.function.Function<Operation, Predicate<Observation>> isIt) {
    Optional<Operation> operation = run.operation(which);
    return operation.isEmpty() ? OptionalInt.empty() : first(isIt.apply(operation.get()), 1);
  }

  private OptionalInt first(Predicate<Observation> isIt, int number) {
    int seen = 0;
    for (int position = 0; position < trace.size(); position++) {
      if (isIt.test(trace.get(position)) && ++seen == number) {
        return OptionalInt.of(position + 1);
      }
    }
    return OptionalInt.empty();
  }
}
