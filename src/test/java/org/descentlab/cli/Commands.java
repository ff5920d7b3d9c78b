package org.descentlab.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Runs commands in this process, in a folder of their own. */
final class Commands {
  private final Path folder;

  Commands(Path folder) {
    this.folder = folder;
  }

  /** What a command left behind; the folder's name is taken out of its words. */
  record Result(int status, String out, String err) {}

  /** Runs a command; an argument that begins with @ is a file of the folder. */
  Result run(String... args) {
    return runWith("", args);
  }

  Result runWith(String input, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String[] placed = args.clone();
    for (int i = 0; i < placed.length; i++) {
      placed[i] = placed[i].startsWith("@") ? path(placed[i].substring(1)).toString() : placed[i];
    }
    int status =
        CommandLineInterface.run(
            placed,
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            // the bytes must be UTF-8 whatever these streams take for their encoding
            new PrintStream(out, true, StandardCharsets.US_ASCII),
            new PrintStream(err, true, StandardCharsets.US_ASCII));
    return new Result(status, words(out), words(err));
  }

  private String words(ByteArrayOutputStream stream) {
    return stream
        .toString(StandardCharsets.UTF_8)
        .replace(System.lineSeparator(), "\n")
        .replace(folder + "/", "@");
  }

  Path path(String name) {
    return folder.resolve(name);
  }

  /** Writes a file of the folder. */
  void write(String name, String text) throws Exception {
    Files.writeString(path(name), text);
  }

  String read(String name) throws Exception {
    return Files.readString(path(name));
  }
}
