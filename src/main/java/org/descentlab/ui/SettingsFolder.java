package org.descentlab.ui;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.Fault;
import org.descentlab.experiment.FaultException;
import org.descentlab.experiment.file.ExperimentFiles;
import org.descentlab.experiment.file.ExperimentReader;
import org.descentlab.experiment.file.ExperimentWriter;
import org.descentlab.experiment.file.WholeFile;
import org.jspecify.annotations.Nullable;

/**
 * The folder in which the window keeps what it remembers: {@code window.properties} and the last
 * experiment, {@code last.yaml}. What can't be read is set aside and does no harm.
 */
final class SettingsFolder {
  /** The system property that names another folder. */
  static final String PROPERTY = "descentlab.settings";

  private static final String WINDOW = "window.properties";
  private static final String EXPERIMENT = "last.yaml";

  /**
   * What was found.
   *
   * @param window what is remembered of the window
   * @param experiment the last one
   * @param faults sentences about what could not be read, by key and argument
   */
  record Found(Remembered window, Optional<ExperimentSpec> experiment, List<Sentence> faults) {}

  /** A sentence. */
  record Sentence(String key, String argument) {}

  private final Path folder;
  private final Object writing = new Object();
  private long written;

  SettingsFolder(Path folder) {
    this.folder = folder;
  }

  /** The folder of the user who runs the program. */
  static SettingsFolder ofUser() {
    String named = System.getProperty(PROPERTY);
    return new SettingsFolder(
        named != null && !named.isBlank()
            ? Path.of(named)
            : place(
                System.getProperty("os.name", ""),
                Path.of(System.getProperty("user.home", "")),
                System.getenv()));
  }

  /** Where programs of a system keep such things. */
  static Path place(String system, Path home, Map<String, String> environment) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.contains("win") && !name.contains("darwin")) {
      String roaming = environment.get("APPDATA");
      return (roaming == null ? home.resolve("AppData/Roaming") : Path.of(roaming))
          .resolve("DescentLab");
    }
    if (name.contains("mac") || name.contains("darwin")) {
      return home.resolve("Library/Application Support/DescentLab");
    }
    String configured = environment.get("XDG_CONFIG_HOME");
    Path base =
        configured != null && Path.of(configured).isAbsolute()
            ? Path.of(configured)
            : home.resolve(".config");
    return base.resolve("descentlab");
  }

  /** Reads what is there; what is not, is as it was the first time. */
  Found read(String language) {
    List<Sentence> faults = new ArrayList<>();
    Remembered window = Remembered.nothing(language);
    String lines = text(WINDOW, faults);
    if (lines != null) {
      try {
        window = Remembered.of(lines);
      } catch (Remembered.DamagedException e) {
        setAside(WINDOW, faults);
      }
    }
    return new Found(window, experiment(faults), faults);
  }

  private Optional<ExperimentSpec> experiment(List<Sentence> faults) {
    String text = text(EXPERIMENT, faults);
    if (text == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(ExperimentReader.read(text, EXPERIMENT).spec());
    } catch (FaultException e) {
      setAside(EXPERIMENT, faults);
      return Optional.empty();
    }
  }

  private @Nullable String text(String name, List<Sentence> faults) {
    Path file = folder.resolve(name);
    try {
      if (Files.exists(file)
          && (!Files.isRegularFile(file) || Files.size(file) > ExperimentFiles.MAX_BYTES)) {
        setAside(name, faults); // to open a pipe waits for ever where nobody writes
        return null;
      }
      return Files.readString(file);
    } catch (NoSuchFileException e) {
      return null;
    } catch (CharacterCodingException e) {
      setAside(name, faults);
      return null;
    } catch (IOException e) {
      faults.add(new Sentence("window.settings.unreadable", String.valueOf(e.getMessage())));
      return null;
    }
  }

  private void setAside(String name, List<Sentence> faults) {
    Path aside = folder.resolve(name + ".damaged");
    for (int i = 2; Files.exists(aside, LinkOption.NOFOLLOW_LINKS); i++) {
      aside = folder.resolve(name + ".damaged-" + i); // an earlier one stays
    }
    try {
      Files.move(folder.resolve(name), aside);
      faults.add(new Sentence("window.settings.damaged", aside.toString()));
    } catch (IOException e) {
      faults.add(new Sentence("window.settings.unreadable", String.valueOf(e.getMessage())));
    }
  }

  /**
   * Writes both files, each whole or not at all; from any thread.
   *
   * @param number a later state has a higher one: an earlier one does not replace it
   * @throws FaultException where they can't be written
   */
  void write(long number, Remembered window, ExperimentSpec experiment) throws FaultException {
    synchronized (writing) {
      if (number <= written) {
        return;
      }
      written = number;
      try {
        Files.createDirectories(folder);
      } catch (IOException e) {
        throw new FaultException(
            new Fault(
                "output-unwritable",
                folder.toString(),
                0,
                "",
                List.of(String.valueOf(e.getMessage()))));
      }
      put(EXPERIMENT, ExperimentWriter.write(experiment));
      put(WINDOW, window.text());
    }
  }

  private void put(String name, String text) throws FaultException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    WholeFile.write(folder.resolve(name), out -> out.write(bytes));
  }
}
