package org.descentlab.cli;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.OutputStream;
import java.lang.module.ModuleFinder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program in a process of its own, where there is no JavaFX, no display and little memory. */
class ProcessTest {
  private static final String VECTOR = "jdk.incubator.vector";

  private static final String ROSENBROCK =
      """
      format: 1
      problem: { kind: surface, surface: rosenbrock }
      stop: { steps: %d }
      runs: [{ optimizer: { type: sgd, learningRate: 0.0001 } }]
      """;

  @TempDir private Path folder;

  private Process start(String options, String... command) throws Exception {
    String classes =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .filter(entry -> !entry.contains("javafx"))
            .collect(Collectors.joining(File.pathSeparator));
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(List.of(options.split(" ", -1)));
    words.addAll(List.of("-cp", classes, "org.descentlab.Main"));
    words.addAll(List.of(command));
    ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.equals("LANG"));
    builder.environment().remove("DISPLAY");
    builder.environment().remove("JDK_JAVA_OPTIONS");
    return builder.redirectErrorStream(true).start();
  }

  private String output(String options, String... command) throws Exception {
    Process process = start(options, command);
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run r.yaml --csv t.csv",
        "check r.yaml",
        "eval r.yaml",
        "list figures",
        "list problems --json",
        "render r.yaml --out f.png",
        "render r.yaml --out f.pdf",
        "--help"
      })
  void commandsNeedNeitherJavaFxNorDisplay(String command) throws Exception {
    Files.writeString(folder.resolve("r.yaml"), ROSENBROCK.formatted(3));
    assertThat(output("-Xmx200m", command.split(" ", -1))).doesNotContain("Exception", "WARNING");
  }

  @Test
  void whatIsPrintedIsUtf8WhateverThePlatformSays() throws Exception {
    assertThat(output("-Dfile.encoding=US-ASCII", "list", "optimizers")).contains("θ ← θ − ηg");
  }

  /** Zeros pack well: a small file may hold more images than memory does. */
  @Test
  void imagesThatMemoryCannotHoldAreRefusedWithTheFolderAndTheRemedy() throws Exception {
    Path images = Files.createDirectory(folder.resolve("images"));
    int count = 2000;
    for (String set : List.of("train", "t10k")) {
      packed(images.resolve(set + "-images-idx3-ubyte.gz"), 0x803, count, 200, 200);
      packed(images.resolve(set + "-labels-idx1-ubyte.gz"), 0x801, count);
    }
    Files.writeString(
        folder.resolve("r.yaml"),
        """
        format: 1
        problem: { kind: network, data: ./images }
        runs: [{ optimizer: { type: sgd } }]
        """);
    Process process = start("-Xmx100m", "run", "r.yaml");
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isEqualTo(2);
    assertThat(output.lines()).hasSize(1);
    assertThat(output)
        .startsWith("./images: these images do not fit into the ")
        .contains("take fewer or smaller ones");
  }

  private static void packed(Path file, int magic, int... sizes) throws Exception {
    int bytes = 1;
    ByteBuffer header = ByteBuffer.allocate(4 + 4 * sizes.length).putInt(magic);
    for (int size : sizes) {
      header.putInt(size);
      bytes *= size;
    }
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(header.array());
      out.write(new byte[bytes]);
    }
  }

  /** Widths that are no whole number of registers, and a last batch that is not full. */
  @Test
  void networksTrainToTheSameBitsWithVectorRegistersAndWithout() throws Exception {
    assumeTrue(
        ModuleFinder.ofSystem().find(VECTOR).isPresent(), "this Java comes without " + VECTOR);
    Files.writeString(
        folder.resolve("r.yaml"),
        """
        format: 1
        problem:
          { kind: network, data: mnist, trainSamples: 900, hidden: [150, 20], dropout: 0.1 }
        stop: { epochs: 3 }
        runs:
          - { optimizer: { type: adam, learningRate: 0.002 }, batch: 50 }
          - { optimizer: { type: momentum, learningRate: 0.05 }, batch: 1 }
          - { optimizer: { type: sgd, learningRate: 0.05 }, batch: 400 }
        """);
    output("-Xmx400m", "run", "r.yaml", "--csv", "plain.csv");
    String said =
        output("-Xmx400m --add-modules " + VECTOR, "run", "r.yaml", "--csv", "vector.csv");
    assertThat(said).contains(VECTOR); // Java itself says that the module is there
    assertThat(folder.resolve("vector.csv")).hasSameBinaryContentAs(folder.resolve("plain.csv"));
    assertThat(Files.readAllLines(folder.resolve("plain.csv"))).hasSizeGreaterThan(2700);
  }

  @Test
  void aLongTableNeedsLittleMemory() throws Exception {
    Files.writeString(folder.resolve("r.yaml"), ROSENBROCK.formatted(300_000));
    output("-Xmx16m", "run", "r.yaml", "--csv", "t.csv", "--quiet");
    assertThat(Files.size(folder.resolve("t.csv"))).isGreaterThan(30_000_000);
  }

  @Test
  void anInterruptedRunLeavesWhatWasThereAndNothingElse() throws Exception {
    Files.writeString(folder.resolve("r.yaml"), ROSENBROCK.formatted(10_000_000_000L));
    Files.writeString(folder.resolve("t.csv"), "old");
    try (WatchService watch = folder.getFileSystem().newWatchService()) {
      folder.register(watch, ENTRY_CREATE);
      Process process = start("-Xmx100m", "run", "r.yaml", "--csv", "t.csv", "--quiet");
      WatchKey begun = watch.poll(60, TimeUnit.SECONDS);
      process.destroy();
      assertThat(process.waitFor()).isNotZero();
      assertThat(begun).as("a file beside the table").isNotNull();
    }
    assertThat(Files.readString(folder.resolve("t.csv"))).isEqualTo("old");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(Path::getFileName).map(Path::toString))
          .containsExactlyInAnyOrder("r.yaml", "t.csv");
    }
  }
}
