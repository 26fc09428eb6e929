package lagoon.house;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The compiled classes that Lagoon ships, each with the module it came from. */
final class Code {

  /** A module's classes lie in its build directory or, where it is used alone, in a jar. */
  private static final Pattern MODULE =
      Pattern.compile("/(simulator|scenarios|lessons|ui)(?:/target/|-[^/]*\\.jar)(?!.*/target/)");

  private static final List<JavaClass> SHIPPED = importer()
      .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
      .importPackages("lagoon").stream()
      .filter(type -> !module(type).isEmpty())
      .toList();

  private Code() {}

  /** All shipped classes. */
  static List<JavaClass> shipped() {
    return SHIPPED;
  }

  /** The shipped classes of one module. */
  static List<JavaClass> of(String module) {
    return SHIPPED.stream().filter(type -> module(type).equals(module)).toList();
  }

  /** A class of the tests: an example of what a rule must find. */
  static List<JavaClass> example(Class<?> type) {
    return importer().importClasses(type).stream().toList();
  }

  /** Reads classes and none of those that they use: names are enough, and ten times faster. */
  private static ClassFileImporter importer() {
    ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
    return new ClassFileImporter();
  }

  /** The name of the module that ships a class; empty for a class of the tests. */
  static String module(JavaClass type) {
    String place = type.getSource().map(source -> source.getUri().toString()).orElse("");
    Matcher module = MODULE.matcher(place);
    return module.find() && !place.contains("/test-classes/") ? module.group(1) : "";
  }
}
