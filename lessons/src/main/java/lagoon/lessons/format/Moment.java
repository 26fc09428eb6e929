package lagoon.lessons.format;

import java.util.Locale;
import java.util.Optional;
import lagoon.setting.Inline;
import lagoon.setting.Named;
import lagoon.setting.Setting;
import lagoon.setting.Union;
import lagoon.setting.Unit;
import lagoon.view.Spread;

/** A moment of a run: up to which it is played, or which happens before another. */
@Union(value = Union.By.NAME, scalar = Moment.At.class)
public sealed interface Moment {

  /** In words: "alice's first read is served". */
  String text();

  /** A time: after everything that happens at it. */
  @Named("a time")
  record At(@Setting(value = "the time", unit = Unit.DURATION) long time) implements Moment {
    @Override
    public String text() {
      return "at " + lagoon.picture.Times.point(time);
    }
  }

  /** The beginning, before anything has happened. */
  @Named("before anything has happened")
  record Start() implements Moment {
    @Override
    public String text() {
      return "the beginning";
    }
  }

  /** The end of the run. */
  @Named("when the run is over")
  record End() implements Moment {
    @Override
    public String text() {
      return "the end";
    }
  }

  /** A guarantee breaks, for the first time. */
  @Named("the first violation")
  record Violation(
      @Setting("of which guarantee or invariant; of any where it is left out") Optional<String> guarantee)
      implements Moment {
    @Override
    public String text() {
      return guarantee.map(name -> name + " is violated").orElse("a guarantee is violated");
    }
  }

  /** An operation begins. */
  @Named("a session asks")
  record Invoked(@Inline OneOperation which) implements Moment {
    @Override
    public String text() {
      return which.text() + " is asked for";
    }
  }

  /** A replica answers a read. */
  @Named("a replica answers a read")
  record Served(@Inline OneOperation which) implements Moment {
    @Override
    public String text() {
      return which.text() + " is served by a replica";
    }
  }

  /** A session has its answer. */
  @Named("a session has its answer")
  record Completed(@Inline OneOperation which) implements Moment {
    @Override
    public String text() {
      return which.text() + " has its answer";
    }
  }

  /** A replica holds a version. */
  @Named("a replica applies a version")
  record Applied(
      @Setting("the replica") String replica,
      @Setting("the key; any where it is left out") Optional<String> key,
      @Setting(value = "the version's number, or a later one", byDefault = "1", min = "1") long version)
      implements Moment {
    @Override
    public String text() {
      return replica + " applies v" + version + key.map(name -> " of " + name).orElse("");
    }
  }

  /** A node crashes. */
  @Named("a node crashes")
  record Crashed(@Setting("the node") String node) implements Moment {
    @Override
    public String text() {
      return node + " crashes";
    }
  }

  /** A node is back. */
  @Named("a crashed node is back")
  record Restarted(@Setting("the node") String node) implements Moment {
    @Override
    public String text() {
      return node + " is back";
    }
  }

  /** A link is cut. */
  @Named("nothing arrives from a node any more")
  record Cut(@Setting("the node") String from, @Setting("where nothing arrives") Optional<String> to)
      implements Moment {
    @Override
    public String text() {
      return "the link from " + from + to.map(name -> " to " + name).orElse("") + " is cut";
    }
  }

  /** A link works again. */
  @Named("what a node sends arrives again")
  record Healed(@Setting("the node") String from, @Setting("where it arrives") Optional<String> to)
      implements Moment {
    @Override
    public String text() {
      return "the link from " + from + to.map(name -> " to " + name).orElse("") + " is healed";
    }
  }

  /** A node plays another role. */
  @Named("a node takes a role")
  record Role(@Setting("the node") String node, @Setting("the role, such as leader") String role)
      implements Moment {
    @Override
    public String text() {
      return node + " becomes " + role;
    }
  }

  /** A member of a group believes something else of another than before. */
  @Named("a member turns to take another for alive, suspect or dead")
  record Takes(
      @Setting("the member") String member,
      @Setting("whom it believes it of") String whom,
      @Setting("what it takes it for") Spread.Health toBe)
      implements Moment {
    @Override
    public String text() {
      return member + " takes " + whom + " for " + toBe.name().toLowerCase(Locale.ROOT);
    }
  }

  /** A message leaves a node. */
  @Named("a message leaves")
  record Sent(@Inline OneMessage which) implements Moment {
    @Override
    public String text() {
      return which.text() + " leaves";
    }
  }

  /** A message arrives. */
  @Named("a message arrives")
  record Delivered(@Inline OneMessage which) implements Moment {
    @Override
    public String text() {
      return which.text() + " arrives";
    }
  }

  /** A message is lost. */
  @Named("a message is lost")
  record Dropped(@Inline OneMessage which) implements Moment {
    @Override
    public String text() {
      return which.text() + " is lost";
    }
  }

  /** A setting changes. */
  @Named("a setting changes during the run")
  record Changed(@Setting("its path, such as cluster.lag") String setting) implements Moment {
    @Override
    public String text() {
      return setting + " changes";
    }
  }
}
