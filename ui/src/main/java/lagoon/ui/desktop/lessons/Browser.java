package lagoon.ui.desktop.lessons;

import javafx.application.Application;
import javafx.stage.Stage;

/** The browser of whoever runs this program. */
final class Browser {

  private Browser() {}

  /** Opens an address. */
  static void open(String address) {
    new Application() {
      @Override
      public void start(Stage stage) {
        // Only its services are wanted.
      }
    }.getHostServices().showDocument(address);
  }
}
