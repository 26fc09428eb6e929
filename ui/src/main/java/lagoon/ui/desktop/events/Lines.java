package lagoon.ui.desktop.events;

import java.util.Objects;
import javafx.collections.ObservableListBase;
import lagoon.ui.playback.EventList;

/** The lines of a list of events as a table wants them. None is kept: a million take no room. */
final class Lines extends ObservableListBase<Lines.Line> {

  private final EventList list;

  /** One line. Two of one number are the same only where they are lines of the same list. */
  record Line(EventList list, int number) {

    /** What stands in it. */
    EventList.Row row() {
      return list.row(number);
    }
  }

  Lines(EventList list) {
    this.list = list;
  }

  @Override
  public Line get(int index) {
    return new Line(list, Objects.checkIndex(index, list.size()));
  }

  @Override
  public int size() {
    return list.size();
  }

  /** Asked where something is, a list would otherwise look at each of its elements. */
  @Override
  public int indexOf(Object one) {
    return one instanceof Line line && line.list() == list ? line.number() : -1;
  }

  @Override
  public int lastIndexOf(Object one) {
    return indexOf(one);
  }

  @Override
  public boolean contains(Object one) {
    return indexOf(one) >= 0;
  }
}
