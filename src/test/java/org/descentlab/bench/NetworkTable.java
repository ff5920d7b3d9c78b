package org.descentlab.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Prints epochs of MNIST in all the settings that matter, ours beside PyTorch's: each in a process
 * of its own, in turn, medians of the rounds, in wall and in processor time. The environment's
 * {@code MNIST_DIR} names a folder of unpacked files, {@code PYTHON} a Python with PyTorch ({@code
 * /usr/bin/python3}). Arguments: the number of rounds (3), and words of which the settings to be
 * timed have one (all).
 */
public final class NetworkTable {
  private static final Pattern TIMES =
      Pattern.compile("PEER \\S+ (\\S+) .*# cpu (\\S+).*start and first epoch ([0-9.]+)");
  private static final String MODULE = "--add-modules=jdk.incubator.vector";

  /**
   * A setting.
   *
   * @param arguments of both contestants
   * @param asked PyTorch's time is to be so many times ours; 0 where nothing is asked
   */
  private record Setting(String arguments, double asked) {}

  private static final List<Setting> SETTINGS =
      List.of(
          new Setting("batch=32 type=sgd", 2.8),
          new Setting("batch=32 type=momentum", 0),
          new Setting("batch=32 type=adam learningRate=0.001", 2.7),
          new Setting("batch=128 type=sgd", 1.8),
          new Setting("batch=128 type=adam learningRate=0.001", 1.8),
          new Setting("batch=1 type=sgd", 10),
          new Setting("batch=64 type=adam learningRate=0.001 hidden=256,128", 1.7),
          new Setting("batch=32 type=sgd dropout=0.2", 0),
          new Setting("batch=32 type=sgd data=dense", 0));

  /** Seconds of an epoch, of the processor in it, and from the start to the end of the first. */
  private record Times(double wall, double processor, double first) {}

  private NetworkTable() {}

  /** Times and prints. */
  public static void main(String[] args) throws Exception {
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 3;
    List<String> words = Arrays.asList(args).subList(Math.min(1, args.length), args.length);
    for (Setting setting : SETTINGS) {
      if (words.isEmpty() || words.stream().anyMatch(setting.arguments::contains)) {
        time(setting, rounds);
      }
    }
  }

  private static void time(Setting setting, int rounds) throws Exception {
    Path script = Path.of(NetworkTable.class.getResource("/bench/torch_epoch.py").toURI());
    String python = System.getenv().getOrDefault("PYTHON", "/usr/bin/python3");
    Map<String, List<String>> contestants = new TreeMap<>();
    contestants.put("PyTorch", List.of(python, script.toString()));
    contestants.put("ours, Vector module", java(MODULE));
    contestants.put("ours, plain loops", java("-Xshare:auto"));
    Map<String, List<Times>> all = new TreeMap<>();
    for (int round = 0; round < rounds; round++) {
      for (Map.Entry<String, List<String>> contestant : contestants.entrySet()) {
        List<String> command = new ArrayList<>(contestant.getValue());
        command.addAll(List.of(setting.arguments.split(" ", -1)));
        all.computeIfAbsent(contestant.getKey(), name -> new ArrayList<>()).add(run(command));
      }
    }
    print(setting, all);
  }

  private static List<String> java(String option) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classes = System.getProperty("java.class.path");
    return List.of(java, option, "-cp", classes, NetworkEpoch.class.getName());
  }

  private static Times run(List<String> command) throws IOException, InterruptedException {
    Path log = Files.createTempFile("network-table", ".txt");
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(log.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("OPENBLAS_"));
    builder.environment().put("OMP_NUM_THREADS", "1");
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    Matcher times = TIMES.matcher(output);
    if (process.waitFor() != 0 || !times.find()) {
      throw new IllegalStateException(command + ": " + output + Files.readString(log));
    }
    Files.delete(log);
    double[] numbers =
        Stream.of(1, 2, 3).mapToDouble(i -> Double.parseDouble(times.group(i))).toArray();
    return new Times(numbers[0], numbers[1], numbers[2]);
  }

  private static void print(Setting setting, Map<String, List<Times>> all) {
    System.out.println(setting.arguments + (setting.asked > 0 ? ", asked " + setting.asked : ""));
    Times peer = median(all.get("PyTorch"));
    all.forEach(
        (name, times) -> {
          Times own = median(times);
          System.out.printf(
              Locale.ROOT,
              "  %-20s %.3f s an epoch (%.2f times), processor %.3f s (%.2f times), to the end of"
                  + " the first %.2f s%n",
              name,
              own.wall,
              peer.wall / own.wall,
              own.processor,
              peer.processor / own.processor,
              own.first);
        });
  }

  private static Times median(List<Times> times) {
    return new Times(
        median(times.stream().mapToDouble(Times::wall).toArray()),
        median(times.stream().mapToDouble(Times::processor).toArray()),
        median(times.stream().mapToDouble(Times::first).toArray()));
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }
}
