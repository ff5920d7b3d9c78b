package org.descentlab.ui;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/**
 * Prints how long the program takes from its start to a running race, how long an empty window of
 * the same theme takes, and the ratio of the two. They are started in turn, with the options of the
 * launcher, from the folder that {@code mvn package} leaves; the first start of each does not
 * count. The program is started as for the first time after it was installed, and as later, when
 * the launcher has its archive of loaded classes. What it remembers of its window is this
 * measurement's own, of a window as large as a first one.
 */
public final class StartTimes {
  /** What a started program prints when its window shows what is waited for. */
  static final String SHOWN = "shown";

  private static final int TIMES = 15;
  private static final String QUIET = "-Xlog:cds*=off";

  /**
   * As in the launcher: the best compiler waits until code is really hot, but for networks, and the
   * quick one makes less; and nobody counts.
   */
  private static final List<String> LIGHT =
      List.of(
          "-XX:-UsePerfData",
          "-XX:-C1ProfileInlinedCalls",
          "-XX:C1MaxInlineSize=8",
          "-XX:C1MaxInlineLevel=2",
          "-XX:Tier4InvocationThreshold=50000",
          "-XX:Tier4MinInvocationThreshold=6000",
          "-XX:Tier4CompileThreshold=150000",
          "-XX:Tier4BackEdgeThreshold=2000000",
          "-XX:CompileCommand=quiet",
          "-XX:CompileCommand=CompileThresholdScaling,org.descentlab.objective.network.*::*,0.08",
          "-XX:CompileCommand=CompileThresholdScaling,org.descentlab.objective.network.PlaneKernels::*,0.8");

  private StartTimes() {}

  /**
   * Starts and prints.
   *
   * @param args the folder, {@code target/descentlab} if none
   */
  public static void main(String[] args) throws Exception {
    Path home = Path.of(args.length > 0 ? args[0] : "target/descentlab");
    if (!Files.isDirectory(home.resolve("lib"))) {
      throw new IllegalArgumentException(home + " is not there: mvn package makes it");
    }
    Path folder = Files.createTempDirectory("start-times");
    Path jar = jar(folder.resolve("windows.jar"));
    Path settings = folder.resolve("settings");
    String archive = folder.resolve("window.jsa").toString();
    start(
        home,
        jar,
        settings,
        List.of("-XX:ArchiveClassesAtExit=" + archive, QUIET),
        RunningWindow.class);
    Times empty = new Times("start to an empty window");
    Times first = new Times("start to a running race, the first time");
    Times later = new Times("start to a running race");
    for (int i = 0; i <= TIMES; i++) {
      double one = start(home, jar, settings, List.of(), EmptyWindow.class);
      double two = start(home, jar, settings, List.of(), RunningWindow.class);
      double three =
          start(
              home,
              jar,
              settings,
              List.of("-XX:SharedArchiveFile=" + archive, QUIET),
              RunningWindow.class);
      if (i > 0) {
        empty.add(one);
        first.add(two);
        later.add(three);
      }
    }
    List.of(empty, first, later).forEach(Times::print);
    System.out.printf(
        Locale.ROOT,
        "ratio to the empty window: %.2f; the first time %.2f%n",
        later.median() / empty.median(),
        first.median() / empty.median());
  }

  /** The classes of the two windows in a jar, since an archive takes none from folders. */
  private static Path jar(Path jar) throws IOException {
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (Class<?> type :
          List.of(EmptyWindow.class, EmptyWindow.Shown.class, RunningWindow.class)) {
        String name = type.getName().replace('.', '/') + ".class";
        out.putNextEntry(new JarEntry(name));
        try (InputStream in = StartTimes.class.getClassLoader().getResourceAsStream(name)) {
          in.transferTo(out);
        }
      }
    }
    return jar;
  }

  /** JavaFX as its documentation starts it: as modules. */
  private static List<String> usual(Path home, Path jar) {
    return List.of(
        "--module-path",
        home.resolve("lib/javafx").toString(),
        "--add-modules",
        "javafx.controls,javafx.swing",
        "--enable-native-access=javafx.graphics",
        "-cp",
        home.resolve("lib") + "/*" + File.pathSeparator + jar);
  }

  /** As the launcher starts the program where no network was trained the last time. */
  private static List<String> launcher(Path home, Path jar) {
    List<String> options = new ArrayList<>(LIGHT);
    options.addAll(
        List.of(
            "--enable-native-access=ALL-UNNAMED",
            "-Djava.util.logging.config.file=" + home.resolve("lib/logging.properties"),
            "-cp",
            String.join(
                File.pathSeparator,
                home.resolve("lib") + "/*",
                home.resolve("lib/javafx") + "/*",
                jar.toString())));
    return options;
  }

  private static double start(
      Path home, Path jar, Path settings, List<String> options, Class<?> main)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-XX:+IgnoreUnrecognizedVMOptions", "--sun-misc-unsafe-memory-access=allow"));
    command.add("-Ddescentlab.settings=" + settings);
    command.addAll(options);
    command.addAll(main == RunningWindow.class ? launcher(home, jar) : usual(home, jar));
    command.add(main.getName());
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
    process.waitFor(); // the next one has the machine to itself
    if (Double.isNaN(milliseconds)) {
      throw new IllegalStateException(main.getSimpleName() + " showed nothing");
    }
    return milliseconds;
  }
}
