package lagoon.network;

import lagoon.setting.Setting;
import lagoon.setting.Union;

/**
 * What a hand does at once to the network: to one message on its way, one timer, one link. Where there is no
 * such message or timer at that moment, nothing happens, and the trace says so.
 */
@Union(Union.By.FIRST_KEY)
public sealed interface Touch {

  /** "drop Replicate 3 from primary to replica-2". */
  String text();

  /** One message on its way is concerned. */
  sealed interface OnMessage extends Touch {
    /** Which one. */
    SentMessage message();

    /** The message is lost, all its copies with it. */
    record DropNow(@Setting("one message on its way, which is lost")
        SentMessage dropNow) implements OnMessage {
      @Override
      public SentMessage message() {
        return dropNow;
      }

      @Override
      public String text() {
        return "drop " + dropNow.text();
      }
    }

    /** The message arrives once more, right after the first time. */
    record DuplicateNow(@Setting("one message on its way, which arrives once more")
        SentMessage duplicateNow) implements OnMessage {
      @Override
      public SentMessage message() {
        return duplicateNow;
      }

      @Override
      public String text() {
        return "duplicate " + duplicateNow.text();
      }
    }

    /** The message stays on its way until it is released, delivered or dropped by hand. */
    record HoldNow(@Setting("one message on its way, which waits until release-now or deliver-now")
        SentMessage holdNow) implements OnMessage {
      @Override
      public SentMessage message() {
        return holdNow;
      }

      @Override
      public String text() {
        return "hold " + holdNow.text();
      }
    }

    /** A held message goes on its way: it arrives when it would have, or at once where that is past. */
    record ReleaseNow(@Setting("one message that is held, which goes on its way")
        SentMessage releaseNow) implements OnMessage {
      @Override
      public SentMessage message() {
        return releaseNow;
      }

      @Override
      public String text() {
        return "release " + releaseNow.text();
      }
    }

    /**
     * The message arrives at this moment, held or not, even where it overtakes others. A link that is cut and
     * a node that is down do with it what they do with every message that arrives.
     */
    record DeliverNow(@Setting("one message on its way, which arrives now")
        SentMessage deliverNow) implements OnMessage {
      @Override
      public SentMessage message() {
        return deliverNow;
      }

      @Override
      public String text() {
        return "deliver " + deliverNow.text();
      }
    }
  }

  /** The node's next timer of that name fires at this moment. */
  record FireNow(@Setting("the timer that fires now") NextTimer fireNow) implements Touch {
    @Override
    public String text() {
      return "fire timer \"" + fireNow.timer() + "\" of " + fireNow.of();
    }
  }

  /** One direction of a link works again, however many faults have cut it. */
  record Heal(@Setting("the direction that works again, whatever had cut it") Way heal) implements Touch {
    @Override
    public String text() {
      return "heal the link from " + heal.from() + " to " + heal.to();
    }
  }

  /** Of the timers of that name at that node, the one that is due first. */
  record NextTimer(
      @Setting("the timer's whole name, such as resend to replica-1") String timer,
      @Setting("the node that has set it") String of) {}
}
