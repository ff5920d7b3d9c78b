package org.descentlab;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.descentlab.cli.CommandLineInterface;
import org.descentlab.ui.App;
import org.jspecify.annotations.Nullable;

/**
 * The one entry: without arguments or with {@code app} the window, else a command. It is no JavaFX
 * application itself, so that a command loads no JavaFX class.
 */
public final class Main {
  private Main() {}

  /** Runs the program and ends the process with its exit status. */
  public static void main(String[] args) {
    // figures need no display, and two toolkits that open one at a time may wait for each other
    if (System.getProperty("java.awt.headless") == null) {
      System.setProperty("java.awt.headless", "true");
    }
    if (args.length > 0 && (!args[0].equals("app") || asksForHelp(args))) {
      System.exit(CommandLineInterface.run(args, System.in, System.out, System.err));
    } else if (displayIsMissing()) {
      System.err.println(
          "descentlab: there is no display to open the window on; 'descentlab run FILE' needs none");
      System.exit(Integer.getInteger("descentlab.status.noDisplay", 2));
    } else {
      App.open(args.length == 0 ? List.of() : Arrays.asList(args).subList(1, args.length));
    }
  }

  private static boolean asksForHelp(String[] args) {
    return args.length > 1 && (args[1].equals("--help") || args[1].equals("-h"));
  }

  private static boolean displayIsMissing() {
    return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux")
        && isBlank(System.getenv("DISPLAY"))
        && isBlank(System.getenv("WAYLAND_DISPLAY"))
        && !"Monocle".equals(System.getProperty("glass.platform"));
  }

  private static boolean isBlank(@Nullable String value) {
    return value == null || value.isBlank();
  }
}
