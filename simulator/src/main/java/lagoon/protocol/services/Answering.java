package lagoon.protocol.services;

import java.util.Optional;
import lagoon.client.Reply;
import lagoon.client.Request;
import lagoon.history.Message;
import lagoon.history.NodeName;
import lagoon.network.Context;
import lagoon.protocol.Replica;

/** A node that calls others and keeps no data, and says so to sessions that ask for some. */
abstract class Answering implements Replica, ServicesMessage.Handler {

  protected final Context context;

  Answering(Context context) {
    this.context = context;
  }

  /** The number of the first call of this life: no other life of the node has numbers from there on. */
  static long firstNumber(Context context) {
    return context.persisted().map(Long.class::cast).orElse(0L);
  }

  /** From now on this life's numbers are taken. */
  protected final void takeNumbers() {
    context.persist(firstNumber(context) + (1L << 32));
  }

  protected abstract Caller caller();

  @Override
  public void onMessage(NodeName from, Message message) {
    if (message instanceof ServicesMessage mine) {
      mine.arriveAt(this, from);
    } else if (message instanceof Request request) {
      context.send(from, new Reply.Refused(request.number(), Reply.Reason.UNAVAILABLE,
          context.self() + " keeps no data, it answers the users", Optional.empty(), request.attempt()));
    }
  }

  @Override
  public void onDone(NodeName from, ServicesMessage.Done done) {
    caller().answered(done, Ending.OK);
  }

  @Override
  public void onFailed(NodeName from, ServicesMessage.Failed failed) {
    caller().answered(failed, failed.ending());
  }
}
