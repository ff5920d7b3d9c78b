package org.descentlab.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.descentlab.experiment.Fault;
import org.descentlab.experiment.FaultException;
import org.descentlab.experiment.ProblemSpec;
import org.descentlab.experiment.ProblemSpec.LogisticProblem;
import org.descentlab.experiment.ProblemSpec.RegressionProblem;
import org.descentlab.experiment.RegressionSource;
import org.descentlab.experiment.file.ExperimentDocument;
import org.descentlab.experiment.file.ExperimentFiles;
import org.descentlab.experiment.file.WholeFile;
import org.jspecify.annotations.Nullable;

/** Where a command writes a result: a file, which appears whole or not at all, or {@code -}. */
final class Target {
  private static final String STANDARD = "-";

  /** Other names of it: replacing what it leads to would lose the lines that stand there. */
  private static final Set<String> ALIASES = Set.of("/dev/stdout", "/dev/fd/1", "/proc/self/fd/1");

  private final Terminal terminal;
  private final String name;

  /** The place that an option names. */
  Target(Terminal terminal, String name) {
    this.terminal = terminal;
    this.name = name;
  }

  boolean isStandardOutput() {
    return name.equals(STANDARD) || ALIASES.contains(name);
  }

  /** Opens the place first, then calls {@code writing}. */
  void write(WholeFile.Writing writing) throws FaultException {
    if (!isStandardOutput()) {
      WholeFile.write(ExperimentFiles.path(name), writing);
      return;
    }
    try {
      OutputStream out = new BufferedOutputStream(terminal.result(), 1 << 16);
      writing.to(out);
      out.flush();
    } catch (IOException e) {
      throw unwritable(String.valueOf(e.getMessage()));
    } catch (UncheckedIOException e) {
      throw unwritable(String.valueOf(Objects.requireNonNullElse(e.getCause(), e).getMessage()));
    }
  }

  /** Standard output can't be written. */
  static FaultException unwritable(String reason) {
    return new FaultException(new Fault("output-unwritable", STANDARD, 0, "", List.of(reason)));
  }

  /** Refuses the experiment itself as the place of a result. */
  void refuseInput(String input) throws FaultException {
    if (!input.equals(ExperimentFiles.STANDARD_INPUT)) {
      refuse(ExperimentFiles.path(input));
    }
  }

  /** Refuses the data of the experiment as the place of a result. */
  void refuseData(String input, ExperimentDocument document) throws FaultException {
    ProblemSpec problem = document.spec().problem();
    if (problem instanceof RegressionProblem regression
        && regression.data() instanceof RegressionSource.Csv csv) {
      refuse(ExperimentFiles.folder(input).resolve(csv.path()));
    }
    if (problem instanceof LogisticProblem logistic
        && logistic.data() instanceof RegressionSource.Csv csv) {
      refuse(ExperimentFiles.folder(input).resolve(csv.path()));
    }
  }

  private void refuse(Path input) throws FaultException {
    if (!isStandardOutput() && isSame(ExperimentFiles.path(name), input)) {
      throw Faults.ofCommand("target-is-input", name);
    }
  }

  /** Refuses another result in the same place. */
  void refuseSame(@Nullable Target other) throws FaultException {
    if (other != null
        && (name.equals(other.name)
            || (isStandardOutput() && other.isStandardOutput())
            || (!isStandardOutput()
                && !other.isStandardOutput()
                && isSame(ExperimentFiles.path(name), ExperimentFiles.path(other.name))))) {
      throw Faults.ofCommand("same-target", name);
    }
  }

  private static boolean isSame(Path one, Path other) {
    if (one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize())) {
      return true;
    }
    try {
      return Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other);
    } catch (IOException e) {
      return false; // then opening the target tells what is wrong with it
    }
  }
}
