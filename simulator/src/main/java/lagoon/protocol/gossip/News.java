package lagoon.protocol.gossip;

/** What nodes tell each other: the rumour, or a version of a key. */
sealed interface News permits News.Tale, Stamped {

  /** The place of the rumour among the keys. */
  int TALE = -1;

  /** What it is news of: the number of a key, or {@link #TALE}. */
  int place();

  /** "the rumour", or "stock = 9 (v3)". */
  String text();

  /** Of what it is news: "stock". */
  String subject();

  /** The rumour. Whoever has heard it knows all of it. */
  record Tale() implements News {
    @Override
    public int place() {
      return TALE;
    }

    @Override
    public String text() {
      return "the rumour";
    }

    @Override
    public String subject() {
      return text();
    }
  }
}
