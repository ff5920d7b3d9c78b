package org.descentlab.ui;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Prints how long the program takes from its start to a running race, how long an empty window of
 * the same theme takes, and the ratio of the two. They are started in turn, with the options of the
 * launcher, from the folder that {@code mvn package} leaves; the first start of each does not
 * count.
 */
public final class StartTimes {
  /** What a started program prints when its window shows what is waited for. */
  static final String SHOWN = "shown";

  private static final int TIMES = 9;

  private StartTimes() {}

  /**
   * Starts and prints.
   *
   * @param args the folder, {@code target/descentlab} if none; options for java, if any
   */
  public static void main(String[] args) throws Exception {
    Path home = Path.of(args.length > 0 ? args[0] : "target/descentlab");
    if (!Files.isDirectory(home.resolve("lib"))) {
      throw new IllegalArgumentException(home + " is not there: mvn package makes it");
    }
    List<String> options = List.of(args).subList(Math.min(1, args.length), args.length);
    Times empty = new Times("start to an empty window");
    Times running = new Times("start to a running race");
    for (int i = 0; i <= TIMES; i++) {
      double one = start(home, List.of(), EmptyWindow.class);
      double other = start(home, options, RunningWindow.class);
      if (i > 0) {
        empty.add(one);
        running.add(other);
      }
    }
    empty.print();
    running.print();
    System.out.printf(Locale.ROOT, "ratio: %.2f%n", running.median() / empty.median());
  }

  private static double start(Path home, List<String> options, Class<?> main) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-XX:+IgnoreUnrecognizedVMOptions", "--sun-misc-unsafe-memory-access=allow"));
    command.addAll(options);
    command.addAll(
        List.of(
            "--module-path",
            home.resolve("lib/javafx").toString(),
            "--add-modules",
            "javafx.controls,javafx.swing",
            "--enable-native-access=javafx.graphics",
            "-cp",
            home.resolve("lib") + "/*" + System.getProperty("path.separator") + classes(),
            main.getName()));
    long begin = System.nanoTime();
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    double milliseconds = Double.NaN;
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.equals(SHOWN) && Double.isNaN(milliseconds)) {
          milliseconds = (System.nanoTime() - begin) * 1e-6;
        } else if (!line.equals(SHOWN)) {
          System.out.println(line);
        }
      }
    }
    if (Double.isNaN(milliseconds)) {
      throw new IllegalStateException(main.getSimpleName() + " showed nothing");
    }
    return milliseconds;
  }

  /** Where the classes of this program lie, which are not in the folder. */
  private static Path classes() {
    try {
      return Path.of(StartTimes.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (java.net.URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
