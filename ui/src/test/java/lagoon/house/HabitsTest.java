package lagoon.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Habits of the design that bytecode shows: no shared state, no vague names, no locks, no generated code. */
class HabitsTest {

  private static final Pattern VAGUE =
      Pattern.compile(".*(Util|Utils|Utilities|Manager|Helper|Helpers|Impl)");

  /** Types that can be changed by whoever holds them; of an interface such as List the source tells. */
  private static final Predicate<String> MUTABLE =
      Pattern.compile("java\\.util\\.(concurrent\\..*|(Array|Linked"
      + "|Hash|LinkedHash|Tree|Enum|IdentityHash|WeakHash|Priority|Bit)(List|Map|Set|Deque|Queue)|Random"
      + "|SplittableRandom|Calendar|Date|Properties)|java\\.lang\\.(StringBuilder|StringBuffer|ThreadLocal)")
      .asMatchPredicate();

  @Test
  void noStateIsSharedByTheWholeProgram() {
    assertThat(shared(Code.shipped())).isEmpty();
  }

  @Test
  void sharedStateIsFound() {
    assertThat(shared(Code.example(Shared.class))).containsExactlyInAnyOrder("count", "words", "table");
  }

  @Test
  void namesSayWhatAClassIs() {
    assertThat(vague(Code.shipped())).isEmpty();
  }

  @Test
  void aVagueNameIsFound() {
    assertThat(vague(Code.example(StringUtil.class))).hasSize(1);
  }

  @Test
  void theSimulatorLocksNothing() {
    assertThat(locking(Code.of("simulator"))).isEmpty();
  }

  @Test
  void aLockIsFound() {
    assertThat(locking(Code.example(Shared.class))).containsExactly("next");
  }

  @Test
  void nothingIsWrittenByLombok() {
    assertThat(Code.shipped().stream().flatMap(type -> type.getDirectDependenciesFromSelf().stream())
        .filter(dependency -> dependency.getTargetClass().getPackageName().startsWith("lombok"))).isEmpty();
  }

  private static List<String> shared(List<JavaClass> classes) {
    return classes.stream().flatMap(type -> type.getFields().stream())
        .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
        .filter(field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC))
        .filter(field -> !field.getModifiers().contains(JavaModifier.FINAL)
            || MUTABLE.test(field.getRawType().getName())
            || field.getRawType().isArray() && !field.getModifiers().contains(JavaModifier.PRIVATE))
        .map(JavaField::getName).toList();
  }

  private static List<String> vague(List<JavaClass> classes) {
    return classes.stream().map(JavaClass::getSimpleName).filter(VAGUE.asMatchPredicate()).toList();
  }

  private static List<String> locking(List<JavaClass> classes) {
    return classes.stream().flatMap(type -> type.getMethods().stream())
        .filter(method -> method.getModifiers().contains(JavaModifier.SYNCHRONIZED))
        .map(JavaMethod::getName).toList();
  }

  /** What must be found. */
  static final class Shared {
    static int count;
    static final ArrayList<String> words = new ArrayList<>();
    static final long[] table = {1, 2};
    private static final long[] HIDDEN = {1, 2};
    static final List<String> FIXED = List.of();

    private Shared() {}

    static synchronized long next() {
      return HIDDEN[count++];
    }
  }

  /** What must be found. */
  static final class StringUtil {
    private StringUtil() {}
  }
}
