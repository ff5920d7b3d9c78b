package org.descentlab.ui;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.Fault;
import org.descentlab.experiment.FaultException;
import org.descentlab.experiment.ProblemSpec.SurfaceProblem;
import org.descentlab.experiment.file.ExperimentFiles;
import org.descentlab.text.Messages;

/**
 * What the window opens with: the file that somebody named, else the experiment of the last time,
 * else a race.
 *
 * @param experiment what it is
 * @param folder where its data are
 * @param selected index of the selected run
 * @param remembered whether it is that of the last time
 * @param fault why a file that was named is not shown
 */
record FirstExperiment(
    ExperimentSpec experiment,
    Path folder,
    int selected,
    boolean remembered,
    Optional<Fault> fault) {

  /** Chooses among these files, of which the first counts, and what was found. */
  static FirstExperiment of(List<String> files, SettingsFolder.Found found) {
    if (files.isEmpty()) {
      return last(found, Optional.empty());
    }
    try {
      String file = files.get(0);
      ExperimentSpec named = ExperimentFiles.read(file, InputStream.nullInputStream()).spec();
      return new FirstExperiment(named, ExperimentFiles.folder(file), 0, false, Optional.empty());
    } catch (FaultException e) {
      return last(found, Optional.of(e.fault()));
    }
  }

  /** Everything that could not be read, a line each; empty where all was. */
  String faults(Messages messages, List<SettingsFolder.Sentence> settings) {
    return Stream.concat(
            settings.stream().map(told -> messages.format(told.key(), told.argument())),
            fault.stream().map(what -> MessageBar.line(messages, what)))
        .collect(Collectors.joining("\n"));
  }

  private static FirstExperiment last(SettingsFolder.Found found, Optional<Fault> fault) {
    return found
        .experiment()
        .map(
            spec ->
                new FirstExperiment(
                    spec, found.window().folder(), found.window().selected(), true, fault))
        .orElseGet(
            () ->
                new FirstExperiment(
                    Samples.first(SurfaceProblem.KIND), Path.of(""), 0, false, fault));
  }
}
