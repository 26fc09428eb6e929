package lagoon.house;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Code that each {@link Ban} must find: every method once. It is never run. */
final class Examples {

  private Examples() {}

  static final class WallClock {
    long millis() {
      return System.currentTimeMillis();
    }

    long nanos() {
      return System.nanoTime();
    }

    Supplier<Instant> byReference() {
      return Instant::now;
    }
  }

  static final class Chance {
    double any() {
      return Math.random();
    }

    Random unseeded() {
      return new Random();
    }

    int local() {
      return ThreadLocalRandom.current().nextInt();
    }

    UUID name() {
      return UUID.randomUUID();
    }
  }

  static final class Threads {
    Object thread() {
      return new Thread("worker");
    }

    Object pool() {
      return Executors.newCachedThreadPool();
    }

    long parallel() {
      return List.of(1, 2).parallelStream().count();
    }

    int processors() {
      return Runtime.getRuntime().availableProcessors();
    }
  }

  static final class Unordered {
    Object keys(HashMap<String, Integer> map) {
      return map.keySet();
    }

    Object pairs() {
      return Map.of("a", 1, "b", 2);
    }

    Object elements() {
      return Set.of("a", "b");
    }

    Object many() {
      return Set.of("a", "b", "c");
    }

    Object copy(Map<String, Integer> map) {
      return Map.copyOf(map);
    }

    Object groups(List<String> words) {
      return words.stream().collect(Collectors.groupingBy(String::length));
    }
  }

  static final class Identity {
    int address(Object object) {
      return System.identityHashCode(object);
    }

    int hash(Object object) {
      return object.hashCode();
    }
  }

  static final class LooseMathematics {
    double logarithm(double x) {
      return Math.log(x);
    }

    double power(double x) {
      return Math.pow(x, x);
    }
  }

  static final class DefaultLocale {
    String format(double x) {
      return String.format("%.1f", x);
    }

    String formatted(double x) {
      return "%.1f".formatted(x);
    }

    String lower(String word) {
      return word.toLowerCase();
    }

    byte[] bytes(String word) {
      return word.getBytes();
    }

    String text(byte[] bytes) {
      return new String(bytes);
    }
  }

  static final class Reflection {
    RecordComponent[] components(Class<?> type) {
      return type.getRecordComponents();
    }

    Object named() throws ClassNotFoundException {
      return Class.forName("java.lang.String");
    }
  }

  /** What is near to each ban and allowed. */
  static final class Innocent {
    record Point(double x, double y) {}

    enum Side {
      LEFT
    }

    Map<String, Integer> one(Map<String, Integer> map, HashMap<String, Integer> lookup, Random seeded) {
      Map<String, Integer> none = Map.of();
      Map<String, Integer> one = Map.of("a", seeded.nextInt() + lookup.get("a"));
      Set<String> single = Set.of("a");
      return single.isEmpty() || map.entrySet().isEmpty() ? none : one;
    }

    String text(double x, Side side) {
      String root = String.format(Locale.ROOT, "%.1f", Math.sqrt(x)).toLowerCase(Locale.ROOT);
      return switch (side) {
        case LEFT -> root + new Point(x, StrictMath.log(x)).hashCode() + getClass().getSimpleName();
      };
    }

    Random seeded(long seed) {
      return new Random(seed);
    }
  }
}
