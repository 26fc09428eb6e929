package lagoon.protocol.services;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import lagoon.history.NodeName;
import lagoon.history.State;
import lagoon.network.Context;
import lagoon.protocol.ProtocolSettings;
import lagoon.protocol.services.ServicesSettings.Broken;
import lagoon.protocol.services.ServicesSettings.Service;
import lagoon.view.Facet;

/**
 * A service. A request takes one of its threads, or waits in its queue for one, or is turned away; the thread
 * works on it, calls what the request needs, one after the other, and does nothing else while it waits for
 * them. A service does not know whether whoever asked still waits for the answer.
 */
final class ServiceNode extends Answering {

  /** A request that has a thread or waits for one. */
  private static final class Work {
    final NodeName from;
    final ServicesMessage.Call call;
    final List<String> calls;
    int done;

    Work(NodeName from, ServicesMessage.Call call, List<String> calls) {
      this.from = from;
      this.call = call;
      this.calls = calls;
    }
  }

  private final String name;
  private final Pool<Work> threads;
  private final Caller caller;
  private ServicesSettings settings;
  private Service service;

  ServiceNode(Context context, ServicesSettings settings, List<NodeName> services) {
    super(context);
    this.settings = settings;
    this.name = context.self().name();
    this.service = settings.services().get(name);
    this.threads = new Pool<>(service.threads(), service.queue());
    Stream<String> calls = name.equals(settings.front())
        ? settings.requests().values().stream().flatMap(asking -> asking.calls().stream())
        : service.calls().stream();
    Set<String> callees = new LinkedHashSet<>(calls.toList());
    this.caller = new Caller(context, services.stream().filter(one -> callees.contains(one.name())).toList(),
        settings.calls(), settings.broken(), firstNumber(context));
  }

  @Override
  protected Caller caller() {
    return caller;
  }

  @Override
  public void start() {
    takeNumbers();
    context.role(name.equals(settings.front()) ? Services.FRONT : Services.SERVICE);
  }

  @Override
  public void configure(ProtocolSettings newSettings) {
    settings = (ServicesSettings) newSettings;
    service = settings.services().get(name);
    threads.resize(service.threads(), service.queue()).forEach(this::begin);
    caller.configure(settings.calls());
  }

  // ---- requests ----

  @Override
  public void onCall(NodeName from, ServicesMessage.Call call) {
    Work work = new Work(from, call, settings.calls(name, call.request()));
    Pool.Entry entry = threads.enter(work);
    if (entry == Pool.Entry.FULL) {
      answer(work, new Ending(Ending.Reason.FULL, name, name));
    } else if (entry == Pool.Entry.IN) {
      begin(work);
    }
  }

  private void begin(Work work) {
    context.setTimer("work", service.work().sample(context.random()), () -> worked(work));
  }

  private void worked(Work work) {
    if (service.errors() > 0 && context.random().nextDouble() < service.errors()) {
      finish(work, new Ending(Ending.Reason.ERROR, name, name));
    } else {
      proceed(work);
    }
  }

  private void proceed(Work work) {
    if (work.done == work.calls.size()) {
      finish(work, Ending.OK);
      return;
    }
    caller.call(work.calls.get(work.done), work.call.request(), ending -> {
      work.done++;
      if (ending.isOk()) {
        proceed(work);
      } else {
        finish(work, ending);
      }
    });
  }

  private void finish(Work work, Ending ending) {
    answer(work, ending);
    boolean isLost = settings.broken() == Broken.LEAKS_THREADS
        && ending.reason() == Ending.Reason.TIME_OUT && ending.by().equals(name);
    Work next = isLost ? null : threads.leave();
    if (next != null) {
      begin(next);
    }
  }

  private void answer(Work work, Ending ending) {
    ServicesMessage.Call call = work.call;
    context.send(work.from, ending.isOk()
        ? new ServicesMessage.Done(call.number(), call.attempt(), call.request())
        : new ServicesMessage.Failed(call.number(), call.attempt(), call.request(), ending));
  }

  // ---- what it shows ----

  @Override
  public boolean owes() {
    return threads.busy() > 0 || caller.open() > 0;
  }

  @Override
  public List<State> state() {
    List<State> all = new ArrayList<>();
    all.add(Facet.Role.of(name.equals(settings.front()) ? Services.FRONT : Services.SERVICE));
    all.add(threads.show(Services.THREADS));
    caller.show(all);
    return all;
  }
}
