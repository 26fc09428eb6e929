package lagoon.house;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What code must not call, told from its bytecode. A ban names methods as
 * {@code Owner.method(Parameter, ...)} with simple parameter names, in a regular expression over the whole.
 */
enum Ban {

  /** Virtual time is the only time. */
  WALL_CLOCK(Examples.WallClock.class,
      "java.lang.System.(currentTimeMillis|nanoTime)\\(\\)",
      "java.time.[A-Za-z.]*.(now|system[A-Za-z]*|tick[A-Za-z]*)\\(.*\\)",
      "java.util.(Date|GregorianCalendar).<init>\\(\\)",
      "java.util.Calendar.getInstance\\(.*\\)"),

  /** Draws come from the run's named streams. */
  CHANCE(Examples.Chance.class,
      "java.lang.(Strict)?Math.random\\(\\)",
      "java.util.(Splittable)?Random.<init>\\(\\)",
      "java.util.concurrent.ThreadLocalRandom.*",
      "java.util.UUID.randomUUID\\(\\)",
      "java.util.random.RandomGenerator.(of|getDefault)\\(.*\\)",
      "java.util.Collections.shuffle\\(List\\)",
      "java.security.SecureRandom.*"),

  /** A run has one thread. */
  THREADS(Examples.Threads.class,
      "java.lang.(Thread|ThreadLocal|InheritableThreadLocal|Runtime)\\..*",
      "java.lang.Object.(wait|notify|notifyAll)\\(.*\\)",
      "java.util.Timer(Task)?\\..*",
      "java.util.concurrent.(locks|atomic)\\..*",
      "java.util.concurrent.[A-Za-z]*(Execut|Fork|Future|Latch|Barrier|Semaphore|Queue)[A-Za-z]*\\..*",
      "java.util[A-Za-z.]*.(parallel|parallelStream|parallelSort|parallelSetAll|parallelPrefix)\\(.*\\)"),

  /** Their order changes from JVM to JVM, even of two equal ones. */
  UNORDERED(Examples.Unordered.class,
      "java.util.(Map|Set).(of\\([A-Za-z]+, [A-Za-z]+, [A-Za-z, ]+\\)|ofEntries.*|copyOf.*)",
      "java.util.Set.of\\((Object, Object|Object\\[\\])\\)",
      "java.util.stream.Collectors.(toSet|toUnmodifiableSet|toUnmodifiableMap)\\(.*\\)",
      "java.util.stream.Collectors.(toMap|groupingBy|partitioningBy)\\(Function(, (Function|Collector))?\\)",
      "java.util.stream.Collectors.toMap\\(Function, Function, BinaryOperator\\)",
      "java.util.(HashMap|HashSet|IdentityHashMap|WeakHashMap|concurrent.ConcurrentHashMap)"
          + ".(keySet|values|entrySet|iterator|forEach|stream|toString|removeIf|replaceAll)\\(.*\\)"),

  /** An object's address decides it. */
  IDENTITY(Examples.Identity.class,
      "java.lang.System.identityHashCode\\(.*\\)",
      "java.lang.Object.hashCode\\(\\)"),

  /** Only {@code StrictMath} gives the same bits everywhere; roots, rounding and bounds are exact in both. */
  LOOSE_MATHEMATICS(Examples.LooseMathematics.class,
      "java.lang.Math.(log|log10|log1p|pow|exp|expm1|cbrt|hypot)\\(.*\\)",
      "java.lang.Math.(a?sin|a?cos|a?tan|atan2|sinh|cosh|tanh)\\(.*\\)"),

  /** The machine's language and charset decide it. */
  DEFAULT_LOCALE(Examples.DefaultLocale.class,
      "java.lang.String.(format\\(String, Object\\[\\]\\)|formatted.*)",
      "java.lang.String.(toLowerCase|toUpperCase|getBytes)\\(\\)",
      "java.lang.String.<init>\\(byte\\[\\](, int, int)?\\)",
      "java.io.(PrintStream|PrintWriter).(format|printf)\\(String, Object\\[\\]\\)",
      "java.io.(FileReader|FileWriter).<init>\\((File|String|FileDescriptor)(, boolean)?\\)",
      "java.io.InputStreamReader.<init>\\(InputStream\\)",
      "java.io.(OutputStreamWriter|PrintStream|PrintWriter).<init>\\(OutputStream(, boolean)?\\)",
      "java.util.Scanner.<init>\\((InputStream|File|Path)\\)",
      "java.util.Formatter.<init>\\((Appendable)?\\)",
      "java.util.Locale.getDefault\\(.*\\)",
      "java.nio.charset.Charset.defaultCharset\\(\\)",
      "java.text.DecimalFormat.<init>\\((String)?\\)",
      "java.text.NumberFormat.get[A-Za-z]*Instance\\(\\)",
      "java.time.format.DateTimeFormatter.ofPattern\\(String\\)"),

  /** Only {@code lagoon.setting} looks at declarations. */
  REFLECTION(Examples.Reflection.class,
      "java.lang.reflect.*",
      "java.lang.invoke.*",
      "java.lang.Class.(forName|getDeclared[A-Z].*|getRecordComponents|getFields?|getMethods?)\\(.*\\)",
      "java.lang.Class.(getConstructors?|getAnnotations?|getAnnotationsByType|isAnnotationPresent)\\(.*\\)",
      "java.lang.Class.(getPermittedSubclasses|newInstance)\\(.*\\)");

  private final Class<?> example;
  private final Predicate<String> matches;

  Ban(Class<?> example, String... calls) {
    this.example = example;
    this.matches = Pattern.compile(String.join("|", calls)).asMatchPredicate();
  }

  /** Code that breaks it, each of its methods once. */
  Class<?> example() {
    return example;
  }

  /** The calls in these classes that it forbids, each with its place. */
  List<String> breaches(Stream<JavaClass> classes) {
    return classes
        .flatMap(type -> type.getAccessesFromSelf().stream())
        .filter(access -> matches.test(call(access)))
        .map(JavaAccess::getDescription)
        .toList();
  }

  private static String call(JavaAccess<?> access) {
    String name = access.getTargetOwner().getName() + "." + access.getTarget().getName();
    return access.getTarget() instanceof CodeUnitAccessTarget target
        ? name + "(" + String.join(", ", Arrays.asList(target.getRawParameterTypes().stream()
            .map(JavaClass::getSimpleName).toArray(String[]::new))) + ")"
        : name;
  }
}
