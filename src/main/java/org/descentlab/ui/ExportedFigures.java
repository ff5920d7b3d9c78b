package org.descentlab.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.descentlab.experiment.Fault;
import org.descentlab.experiment.FaultException;
import org.descentlab.experiment.file.ExperimentWriter;
import org.descentlab.figure.Figures;
import org.descentlab.figure.Finding;
import org.descentlab.figure.Look;
import org.descentlab.figure.Recording;
import org.descentlab.figure.Steps;
import org.descentlab.figure.Theme;
import org.descentlab.figure.export.FigureFile;
import org.descentlab.text.Messages;

/** Makes the figures that are taken away, in the background, of what is recorded. */
final class ExportedFigures {
  private final Session session;
  private final Conductor conductor;
  private final Worker worker;
  private final NetworkFindings findings;

  ExportedFigures(Session session, Conductor conductor, Worker worker, NetworkFindings findings) {
    this.session = session;
    this.conductor = conductor;
    this.worker = worker;
    this.findings = findings;
  }

  /** What becomes of a figure. */
  @FunctionalInterface
  interface Making<T> {
    T of(FigureFile figure) throws Exception;
  }

  /** The figures that can be made of a recording, by their ids. */
  List<String> of(Recorded recorded, Theme theme) {
    List<String> found = findings.figures(recorded);
    Recording recording =
        recorded.recording(theme).with(steps(recorded, session.selected().get(), 0));
    return Figures.ALL.stream()
        .filter(f -> f.shows(recording) || found.contains(f.id()))
        .map(Figures.Choice::id)
        .toList();
  }

  /** The steps of the selected run, if they can be read, of which that at {@code step} is shown. */
  private static List<Finding> steps(Recorded recorded, int selected, double step) {
    return FindingView.track(recorded, selected)
        .filter(track -> Steps.canBeRead(track.run()))
        .map(track -> Steps.of(recorded.experiment(), track.run()).showing((long) step))
        .map(List::<Finding>of)
        .orElse(List.of());
  }

  /**
   * Makes something of a figure on the worker's thread.
   *
   * @param place of the wish: a later one for it takes its place
   * @param then gets what was made, on the FX thread
   * @param failed hears why nothing was, there too
   */
  <T> void make(
      Object place,
      Recorded recorded,
      ExportChoice choice,
      Making<T> making,
      Consumer<T> then,
      Consumer<Exception> failed) {
    int selected = session.selected().get();
    double step = conductor.playhead().position();
    Recording plain = recorded.recording(choice.theme());
    Callable<T> task =
        () -> {
          List<Finding> all = new ArrayList<>(steps(recorded, selected, step));
          FindingView.track(recorded, selected)
              .map(track -> findings.findAll(choice.figure(), recorded, track, step))
              .ifPresent(all::addAll);
          return making.of(file(recorded, plain.with(all), choice));
        };
    worker.compute(place, task, then, failed);
  }

  private FigureFile file(Recorded recorded, Recording recording, ExportChoice choice)
      throws FaultException {
    Figures.Choice figure = Figures.find(choice.figure()).orElseThrow();
    if (!figure.shows(recording)) { // of a run that has only begun
      throw new FaultException(new Fault("figure-not-yet", "", 0, "", List.of()));
    }
    return FigureFile.of(
        figure,
        recording,
        Look.framed(choice.theme(), Messages.in(choice.language())),
        choice.width(),
        choice.height(),
        choice.scale(),
        ExperimentWriter.write(session.portable(recorded.replayable())),
        choice.film());
  }
}
