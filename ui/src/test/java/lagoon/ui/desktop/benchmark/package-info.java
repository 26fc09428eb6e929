/**
 * How fast the desktop is. {@link lagoon.ui.desktop.benchmark.DesktopBenchmark} is a command that prints
 * figures, not a test: see the README of this module.
 */
package lagoon.ui.desktop.benchmark;
