package lagoon.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The floors of the simulator: a package uses only packages of floors below its own. */
class FloorsTest {

  /** From the ground up; a package in a package may have a floor of its own. */
  private static final List<String> FLOORS = List.of("setting", "clock", "history", "crdt", "guarantee",
      "guarantee.order", "guarantee.causal", "guarantee.prefix", "guarantee.ladder", "engine",
      "view", "trace", "picture", "picture.look", "picture.stage", "picture.spacetime", "picture.paint",
      "picture.svg", "network", "epidemic", "client", "store", "membership", "protocol",
      "simulation");

  @Test
  void everyPackageOfTheSimulatorHasAFloor() {
    assertThat(Code.of("simulator").stream().map(FloorsTest::place).distinct())
        .allMatch(place -> FLOORS.contains(floor(place)));
  }

  @Test
  void aPackageUsesOnlyFloorsBelow() {
    Stream<String> breaches = Code.of("simulator").stream()
        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
        .filter(d -> Code.module(d.getTargetClass().getBaseComponentType()).equals("simulator"))
        .filter(d -> !mayUse(place(d.getOriginClass()), place(d.getTargetClass().getBaseComponentType())))
        .map(d -> d.getDescription());
    assertThat(breaches).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
      "network, engine, true",
      "engine, network, false",
      "history, setting, true",
      "setting, history, false",
      "guarantee, guarantee, true",
      "protocol.raft, protocol, true",
      "protocol, protocol.raft, false",
      "protocol.raft, protocol.gossip, false",
      "simulation, protocol.raft, true",
      "trace, picture, false",
      "picture.stage, picture, true",
      "picture.svg, picture.stage, true",
      "picture.stage, picture.svg, false"})
  void whoMayUseWhom(String from, String to, boolean allowed) {
    assertThat(mayUse(from, to)).isEqualTo(allowed);
  }

  /** On one floor, a package uses itself and the packages it lies in. */
  private static boolean mayUse(String from, String to) {
    int own = FLOORS.indexOf(floor(from));
    int other = FLOORS.indexOf(floor(to));
    return other < own || other == own && (from + ".").startsWith(to + ".");
  }

  /** The floor of a package, or else that of the package it lies in. */
  private static String floor(String place) {
    int last = place.lastIndexOf('.');
    return last < 0 || FLOORS.contains(place) ? place : floor(place.substring(0, last));
  }

  /** The package's name below {@code lagoon}. */
  private static String place(JavaClass type) {
    String name = type.getPackageName();
    return name.startsWith("lagoon.") ? name.substring("lagoon.".length())
        : fail(name + " is outside of lagoon");
  }
}
