package org.descentlab.bench;

import java.io.File;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Prints how long the command line takes, from its start to its end, for each figure in each format
 * of still pictures: the median of some starts, in milliseconds. It is started as the launcher does
 * it, from the folder that {@code mvn package} leaves.
 */
public final class FigureTimes {
  private static final List<String> FORMATS = List.of("png", "svg", "pdf");

  /** An experiment that each figure can show. */
  private static final Map<String, String> SHOWN =
      Map.of(
          "curve", "growing-waves",
          "regression", "seed0-batches",
          "classification", "logistic-moons",
          "accuracy", "spiral",
          "path", "spiral",
          "random-plane", "spiral",
          "gradient-norms", "spiral",
          "dead-units", "dead-relus",
          "boundary", "spiral",
          "sharpness", "spiral");

  /** Figures of images: a network that sees few of them. */
  private static final String IMAGES =
      """
      format: 1
      problem: { kind: network, data: mnist, trainSamples: 2000, hidden: [32] }
      stop: { epochs: 1 }
      runs: [{ optimizer: { type: adam, learningRate: 0.003 } }]
      """;

  private FigureTimes() {}

  /**
   * Starts and prints.
   *
   * @param args how often each is drawn (3 if missing), and the folder, {@code target/descentlab}
   */
  public static void main(String[] args) throws Exception {
    int times = args.length > 0 ? Integer.parseInt(args[0]) : 3;
    Path home = Path.of(args.length > 1 ? args[1] : "target/descentlab");
    if (!Files.isDirectory(home.resolve("lib"))) {
      throw new IllegalArgumentException(home + " is not there: mvn package makes it");
    }
    Path folder = Files.createTempDirectory("figure-times");
    Path images = Files.writeString(folder.resolve("images.yaml"), IMAGES);
    System.out.printf("%-18s%8s%8s%8s%n", "ms", "png", "svg", "pdf");
    for (String figure : figures(home)) {
      boolean sees = List.of("weights", "confusion", "mistakes").contains(figure);
      String sample = SHOWN.getOrDefault(figure, "ravine-race");
      Path shown = sees ? images : Path.of("samples", sample + ".yaml");
      StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-18s", figure));
      for (String format : FORMATS) {
        Path out = folder.resolve("figure." + format);
        line.append(String.format(Locale.ROOT, "%8.0f", median(home, times, figure, shown, out)));
      }
      System.out.println(line);
    }
  }

  private static List<String> figures(Path home) throws Exception {
    Process process = start(home, List.of("list", "figures"));
    List<String> figures = new ArrayList<>();
    try (InputStream in = process.getInputStream()) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        if (!line.startsWith(" ") && line.contains(": ")) {
          figures.add(line.substring(0, line.indexOf(':')));
        }
      }
    }
    return figures;
  }

  private static double median(Path home, int times, String figure, Path shown, Path out)
      throws Exception {
    double[] milliseconds = new double[times];
    for (int i = 0; i < times; i++) {
      long began = System.nanoTime();
      Process process =
          start(
              home,
              List.of("render", shown.toString(), "--out", out.toString(), "--figure", figure));
      process.getInputStream().readAllBytes();
      if (process.waitFor() != 0) {
        throw new IllegalStateException(figure + " was not drawn");
      }
      milliseconds[i] = (System.nanoTime() - began) * 1e-6;
    }
    Arrays.sort(milliseconds);
    return milliseconds[times / 2];
  }

  private static Process start(Path home, List<String> arguments) throws Exception {
    boolean windows = File.separatorChar == '\\';
    List<String> command = new ArrayList<>();
    command.add(home.resolve(windows ? "bin/descentlab.bat" : "bin/descentlab").toString());
    command.addAll(arguments);
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    process.getOutputStream().close();
    return process;
  }
}
