package lagoon.epidemic;

/** The mean of some outcomes and how sure it is. */
final class Mean {

  private int count;
  private double sum;
  private double squares;

  void add(double value) {
    count++;
    sum += value;
    squares += value * value;
  }

  double value() {
    return sum / count;
  }

  double standardError() {
    return Math.sqrt((squares / count - value() * value()) / (count - 1));
  }
}
