package lagoon.ui.terminal;

import picocli.CommandLine.IVersionProvider;

/** What {@code lagoon --version} prints: Lagoon's version and the Java that runs it. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {"lagoon " + lagoon() + " (Java " + System.getProperty("java.version") + ")"};
  }

  /** The version in the jar's manifest; classes that are not in a jar have none. */
  private static String lagoon() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "unpackaged" : version;
  }
}
