package org.descentlab.code;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** A Python with PyTorch, where this machine has one. */
final class Torch {
  /** Runs programs one after another in one process: the import takes longer than all of them. */
  private static final String DRIVER =
      """
      import contextlib, pathlib, runpy, sys
      import torch
      torch.set_num_threads(1)
      folder = pathlib.Path(sys.argv[1])
      for program in sorted(folder.glob("*.py")):
          torch.set_default_dtype(torch.float32)
          with open(program.with_suffix(".csv"), "w") as out, contextlib.redirect_stdout(out):
              runpy.run_path(str(program))
      """;

  private Torch() {}

  /** Returns the command of the first Python that has PyTorch. */
  static Optional<String> python() throws Exception {
    for (String python : List.of("python3", "/usr/bin/python3")) {
      try {
        Process process =
            new ProcessBuilder(
                    python,
                    "-c",
                    "import importlib.util as u, sys; sys.exit(u.find_spec('torch') is None)")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() == 0) {
          return Optional.of(python);
        }
      } catch (IOException e) {
        // there is no such command here
      }
    }
    return Optional.empty();
  }

  /** Runs programs; returns what each printed, line by line, by its name. */
  static Map<String, List<String>> run(String python, Path folder, Map<String, String> programs)
      throws Exception {
    for (Map.Entry<String, String> program : programs.entrySet()) {
      Files.writeString(folder.resolve(program.getKey() + ".py"), program.getValue());
    }
    Path said = folder.resolve("said.txt");
    Process process =
        new ProcessBuilder(python, "-c", DRIVER, folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new AssertionError(Files.readString(said));
    }
    Map<String, List<String>> printed = new TreeMap<>();
    for (String name : programs.keySet()) {
      printed.put(name, new ArrayList<>(Files.readAllLines(folder.resolve(name + ".csv"))));
    }
    return printed;
  }
}
