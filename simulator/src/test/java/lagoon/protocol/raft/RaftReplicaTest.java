package lagoon.protocol.raft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import lagoon.client.Reply;
import lagoon.client.Request;
import lagoon.history.Action;
import lagoon.history.Key;
import lagoon.history.NodeName;
import lagoon.history.Operation;
import lagoon.history.Session;
import lagoon.history.User;
import lagoon.history.Value;
import lagoon.protocol.raft.RaftSettings.Broken;
import lagoon.protocol.raft.RaftSettings.Reads;
import org.junit.jupiter.api.Test;

/** One server, message by message. */
class RaftReplicaTest {

  private static final NodeName N2 = Bench.SERVERS.get(1);
  private static final NodeName N3 = Bench.SERVERS.get(2);
  private static final NodeName ALICE = new NodeName(3, "alice");
  private static final Operation OPERATION = new Operation(1,
      new Session(0, "alice", new User(0, "alice"), ALICE),
      new Action.Write(new Key(0, "x"), new Value.Amount(1)), Optional.empty(), 0, 1);

  private final Bench bench = new Bench();

  private static final long TIMEOUT = 10_000_000;

  private static RaftSettings settings(Broken broken) {
    return settings(broken, Reads.READ_INDEX);
  }

  private static RaftSettings settings(Broken broken, Reads reads) {
    return new RaftSettings(List.of("n1", "n2", "n3"), List.of(), TIMEOUT / 10, TIMEOUT, TIMEOUT, false,
        false, reads, 0, 10, 100, broken);
  }

  private static Request.Write attempt(int attempt) {
    return new Request.Write(1, attempt, OPERATION, 1);
  }

  private static RaftMessage.AppendEntries heartbeat(long term) {
    return new RaftMessage.AppendEntries(term, 0, 0, List.of(), 0, 1);
  }

  private static RaftMessage.AppendEntries append(long term, long previous, long previousTerm, long commit,
      Entry... entries) {
    return new RaftMessage.AppendEntries(term, previous, previousTerm, List.of(entries), commit, 1);
  }

  private static Entry entry(long index, long term) {
    return new Entry(index, term, new Command.Nothing());
  }

  /** N1 leads the next term. */
  private void elect(long term) {
    bench.fire("election");
    bench.arrive(N2, new RaftMessage.Voted(term, true));
  }

  private List<Reply.Refused> refused() {
    return bench.sent(Reply.Refused.class);
  }

  private long proposed() {
    return bench.sent(RaftMessage.AppendEntries.class).stream().flatMap(one -> one.entries().stream())
        .filter(one -> one.command() instanceof Command.Asked).distinct().count();
  }

  @Test
  void itVotesOnceInATermAlsoAfterARestart() {
    bench.start(settings(Broken.NONE));
    bench.arrive(N2, new RaftMessage.RequestVote(1, 0, 0, false));
    bench.start(settings(Broken.NONE));
    bench.arrive(N3, new RaftMessage.RequestVote(1, 0, 0, false));
    bench.arrive(N2, new RaftMessage.RequestVote(1, 0, 0, false));
    assertThat(bench.sent(RaftMessage.Voted.class)).extracting(RaftMessage.Voted::granted)
        .containsExactly(true, false, true);
  }

  @Test
  void itForgetsThatOnlyWhereTheRuleIsBroken() {
    bench.start(settings(Broken.FORGETS_VOTE));
    bench.arrive(N2, new RaftMessage.RequestVote(1, 0, 0, false));
    bench.start(settings(Broken.FORGETS_VOTE));
    bench.arrive(N3, new RaftMessage.RequestVote(1, 0, 0, false));
    assertThat(bench.sent(RaftMessage.Voted.class)).extracting(RaftMessage.Voted::granted)
        .containsExactly(true, true);
  }

  @Test
  void itVotesForNobodyWhoseLogIsOlder() {
    bench.start(settings(Broken.NONE));
    bench.arrive(N2, append(2, 0, 0, 0, entry(1, 1), entry(2, 2)));
    bench.arrive(N3, new RaftMessage.RequestVote(10, 1, 2, false));
    bench.arrive(N3, new RaftMessage.RequestVote(11, 5, 1, false));
    bench.arrive(N3, new RaftMessage.RequestVote(12, 2, 2, false));
    bench.arrive(N3, new RaftMessage.RequestVote(13, 1, 3, false));
    assertThat(bench.sent(RaftMessage.Voted.class)).extracting(RaftMessage.Voted::granted)
        .containsExactly(false, false, true, true);
  }

  @Test
  void underALeaseItVotesForNobodyUntilTheLeaderHasBeenSilentLongEnoughAlsoAfterARestart() {
    for (boolean restarts : new boolean[] {false, true}) {
      Bench other = new Bench();
      other.start(settings(Broken.NONE, Reads.LEASE));
      other.arrive(N2, heartbeat(1));
      if (restarts) {
        other.start(settings(Broken.NONE, Reads.LEASE));
      }
      other.now = TIMEOUT - 1;
      other.arrive(N3, new RaftMessage.RequestVote(2, 0, 0, false));
      assertThat(other.sent(RaftMessage.Voted.class)).isEmpty();
      other.now = TIMEOUT;
      other.arrive(N3, new RaftMessage.RequestVote(2, 0, 0, false));
      assertThat(other.sent(RaftMessage.Voted.class)).extracting(RaftMessage.Voted::granted)
          .containsExactly(true);
    }
  }

  @Test
  void underALeaseItVotesAtOnceForWhomTheLeaderWants() {
    bench.start(settings(Broken.NONE, Reads.LEASE));
    bench.arrive(N2, heartbeat(1));
    bench.arrive(N3, new RaftMessage.RequestVote(2, 0, 0, true));
    assertThat(bench.sent(RaftMessage.Voted.class)).extracting(RaftMessage.Voted::granted)
        .containsExactly(true);
  }

  @Test
  void aReadWaitsForAnEntryOfTheLeadersOwnTerm() {
    Request.Read read = new Request.Read(7, OPERATION, List.of(), 0);
    for (Reads way : List.of(Reads.READ_INDEX, Reads.LEASE)) {
      Bench other = new Bench();
      other.start(settings(Broken.NONE, way));
      other.fire("election");
      other.arrive(N2, new RaftMessage.Voted(1, true));
      other.arrive(ALICE, read);
      // The majority knows that it leads, and does not have its first entry.
      other.arrive(N2, new RaftMessage.Appended(1, 1, true, 0, 2, true));
      assertThat(other.sent(Reply.Returned.class)).isEmpty();
      other.arrive(N2, new RaftMessage.Appended(1, 1, true, 1, 2, false));
      assertThat(other.sent(Reply.Returned.class)).hasSize(1);
    }
  }

  /** N1 leads in term 1, then in term 3; what it asked in term 1 reaches n2 only now. */
  @Test
  void anAnswerToAnEarlierTermOfTheSameLeaderConfirmsNothing() {
    for (Reads way : List.of(Reads.READ_INDEX, Reads.LEASE)) {
      Bench other = new Bench();
      other.start(settings(Broken.NONE, way));
      other.fire("election");
      other.arrive(N2, new RaftMessage.Voted(1, true));
      for (int i = 0; i < 9; i++) {
        other.fire("heartbeat");
      }
      RaftMessage.AppendEntries late = other.sent(RaftMessage.AppendEntries.class)
          .get(other.sent(RaftMessage.AppendEntries.class).size() - 1);
      other.arrive(N2, heartbeat(2));
      other.fire("election");
      other.arrive(N2, new RaftMessage.Voted(3, true));
      other.arrive(N2, new RaftMessage.Appended(3, 3, true, 2, 1, false));
      // The lease of term 3 is over.
      other.now = TIMEOUT;
      other.arrive(ALICE, new Request.Read(7, OPERATION, List.of(), 0));
      other.sent.clear();
      // How a server of term 3 answers what comes from term 1: its round is 10, that of the read is 2.
      other.arrive(N3, new RaftMessage.Appended(late.term(), 3, false, 0, late.round(), true));
      assertThat(late.round()).isEqualTo(10);
      assertThat(other.sent).as(way + ": no read is answered, and nothing is sent again").isEmpty();
      other.arrive(N3, new RaftMessage.Appended(3, 3, true, 2, 2, true));
      assertThat(other.sent(Reply.Returned.class)).hasSize(1);
    }
  }

  @Test
  void whatComesFromAnEarlierTermIsAnsweredAsThat() {
    bench.start(settings(Broken.NONE));
    bench.arrive(N2, heartbeat(3));
    bench.arrive(N3, heartbeat(1));
    bench.arrive(N3, new RaftMessage.InstallSnapshot(2, Snapshot.initial(Bench.SERVERS, List.of()), 1));
    assertThat(bench.sent(RaftMessage.Appended.class)).extracting(RaftMessage.Appended::asked)
        .containsExactly(3L, 1L, 2L);
    assertThat(bench.sent(RaftMessage.Appended.class)).extracting(RaftMessage.Appended::success)
        .containsExactly(true, false, false);
  }

  @Test
  void aReadInTheLogThatAnEarlierTermLeftIsTakenAgain() {
    bench.start(settings(Broken.NONE, Reads.LOG));
    Request.Read read = new Request.Read(7, OPERATION, List.of(), 0);
    bench.arrive(N2, append(1, 0, 0, 0, new Entry(1, 1, new Command.Asked(ALICE, read))));
    elect(2);
    bench.arrive(ALICE, read);
    bench.arrive(ALICE, read);
    bench.arrive(N2, new RaftMessage.Appended(2, 2, true, 3, 1, false));
    assertThat(bench.sent(Reply.Returned.class)).hasSize(1);
  }

  @Test
  void anEntryThatContradictsTheLeadersGoesWithAllAfterIt() {
    bench.start(settings(Broken.NONE));
    Entry first = entry(1, 1);
    bench.arrive(N2, append(1, 0, 0, 0, first, entry(2, 1), entry(3, 1)));
    bench.arrive(N3, append(2, 2, 2, 0));
    bench.arrive(N3, append(2, 1, 1, 0, entry(2, 2)));
    assertThat(bench.sent(RaftMessage.Appended.class)).extracting(RaftMessage.Appended::success)
        .containsExactly(true, false, true);
    bench.arrive(N2, new RaftMessage.RequestVote(3, 2, 1, false));
    bench.arrive(N3, new RaftMessage.RequestVote(4, 2, 2, false));
    assertThat(bench.sent(RaftMessage.Voted.class)).extracting(RaftMessage.Voted::granted)
        .containsExactly(false, true);
  }

  @Test
  void anOldMessageDoesNotCutWhatCameAfterIt() {
    bench.start(settings(Broken.NONE));
    Entry first = entry(1, 1);
    bench.arrive(N2, append(1, 0, 0, 0, first, entry(2, 1)));
    bench.arrive(N2, append(1, 0, 0, 0, first));
    bench.arrive(N2, append(1, 2, 1, 0));
    assertThat(bench.sent(RaftMessage.Appended.class)).extracting(RaftMessage.Appended::success)
        .containsExactly(true, true, true);
  }

  @Test
  void aRequestWaitsUntilALeaderIsHeardAndIsThenSentThere() {
    bench.start(settings(Broken.NONE));
    bench.arrive(ALICE, attempt(1));
    assertThat(refused()).isEmpty();
    bench.arrive(N2, heartbeat(1));
    assertThat(refused()).singleElement()
        .satisfies(one -> assertThat(one.instead()).contains(N2))
        .satisfies(one -> assertThat(one.attempt()).isEqualTo(1));
  }

  @Test
  void whatItRefusedItDoesNotCarryOutWhenItLeadsAlsoAfterARestart() {
    bench.start(settings(Broken.NONE));
    bench.arrive(ALICE, attempt(1));
    bench.arrive(N2, heartbeat(1));
    bench.start(settings(Broken.NONE));
    elect(2);
    bench.arrive(ALICE, attempt(1));
    assertThat(proposed()).isZero();
    bench.arrive(ALICE, attempt(2));
    assertThat(proposed()).isEqualTo(1);
  }

  @Test
  void whatItTookItDoesNotRefuseWhenItFollowsAlsoAfterARestart() {
    bench.start(settings(Broken.NONE));
    elect(1);
    bench.arrive(ALICE, attempt(1));
    assertThat(proposed()).isEqualTo(1);
    bench.start(settings(Broken.NONE));
    bench.arrive(ALICE, attempt(1));
    bench.arrive(ALICE, attempt(2));
    bench.arrive(N2, heartbeat(2));
    assertThat(refused()).extracting(Reply.Refused::attempt).containsExactly(2);
  }

  @Test
  void aRequestThatIsUnderWayIsNotProposedAgain() {
    bench.start(settings(Broken.NONE));
    elect(1);
    bench.arrive(ALICE, attempt(1));
    bench.arrive(ALICE, attempt(2));
    assertThat(proposed()).isEqualTo(1);
  }

  @Test
  void anEntryOfAnOldTermIsCommittedWithOneOfItsOwnAndNotBefore() {
    for (Broken broken : List.of(Broken.NONE, Broken.COMMITS_OLD_TERM)) {
      Bench other = new Bench();
      RaftReplica server = other.start(settings(broken));
      other.arrive(N2, append(1, 0, 0, 0, entry(1, 1)));
      other.fire("election");
      other.arrive(N2, new RaftMessage.Voted(2, true));
      other.arrive(N2, new RaftMessage.Appended(2, 2, true, 1, 1, false));
      assertThat(server.commit()).isEqualTo(broken == Broken.NONE ? 0 : 1);
      other.arrive(N3, new RaftMessage.Appended(2, 2, true, 2, 1, false));
      assertThat(server.commit()).isEqualTo(2);
    }
  }
}
