package org.descentlab.ui;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import org.descentlab.experiment.FaultException;
import org.descentlab.experiment.file.ExperimentWriter;
import org.descentlab.experiment.file.WholeFile;
import org.descentlab.figure.Figures;
import org.descentlab.figure.Finding;
import org.descentlab.figure.Look;
import org.descentlab.figure.Recording;
import org.descentlab.figure.Steps;
import org.descentlab.figure.Theme;
import org.descentlab.figure.export.FigureFile;
import org.descentlab.figure.export.Film;
import org.descentlab.figure.export.Format;
import org.descentlab.text.Messages;

/** Writes what is recorded to files, in the background; says when it is done and what failed. */
final class Export {
  private final Session session;
  private final Texts texts;
  private final Conductor conductor;
  private final MessageBar messages;
  private final Worker worker;
  private final NetworkFindings findings;

  /** Films take their time, and the pictures of the window do not wait for them. */
  private final Lazy<Worker> films = new Lazy<>(Worker::new);

  Export(
      Session session,
      Texts texts,
      Conductor conductor,
      MessageBar messages,
      Worker worker,
      NetworkFindings findings) {
    this.session = session;
    this.texts = texts;
    this.conductor = conductor;
    this.messages = messages;
    this.worker = worker;
    this.findings = findings;
  }

  /** The figures that can be made of a recording, by their ids. */
  List<String> figures(Recorded recorded, Theme theme) {
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

  /** Makes something of a figure on the worker's thread; {@code then} gets it on the FX thread. */
  private <T> void make(
      Object place, Recorded recorded, ExportChoice choice, Making<T> making, Consumer<T> then) {
    make(place, recorded, choice, making, then, this::failed);
  }

  private <T> void make(
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

  private interface Making<T> {
    T of(FigureFile figure) throws Exception;
  }

  private FigureFile file(Recorded recorded, Recording recording, ExportChoice choice)
      throws FaultException {
    return FigureFile.of(
        Figures.find(choice.figure()).orElseThrow(),
        recording,
        Look.framed(choice.theme(), Messages.in(choice.language())),
        choice.width(),
        choice.height(),
        choice.scale(),
        ExperimentWriter.write(session.portable(recorded.replayable())),
        choice.film());
  }

  /** Shows how a figure will look: so many pixels a unit. */
  void preview(Object place, ExportChoice choice, double scale, Consumer<Image> then) {
    recorded()
        .ifPresent(recorded -> make(place, recorded, choice, figure -> image(figure, scale), then));
  }

  private static Image image(FigureFile figure, double scale) {
    return Picture.plain(figure.whole(), figure.width(), figure.height(), scale).image();
  }

  /** Leaves a figure on the clipboard: its image, or, of SVG, its text. */
  void copy(ExportChoice choice, Board board) {
    recorded().ifPresent(recorded -> copy(recorded, choice, board));
  }

  private void copy(Recorded recorded, ExportChoice choice, Board board) {
    if (choice.format().ending().equals("svg")) {
      Making<String> text = figure -> text(figure, choice.format());
      make(board, recorded, choice, text, made -> copied(made, board::put));
    } else {
      double scale = choice.format().scaled() ? choice.scale() : 1;
      Making<Image> image = figure -> image(figure, scale);
      make(board, recorded, choice, image, made -> copied(made, board::putImage));
    }
  }

  private <T> void copied(T made, Consumer<T> clipboard) {
    clipboard.accept(made);
    messages.tell(texts.get("window.export.copied"));
  }

  private static String text(FigureFile figure, Format format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.writer().write(figure, out, Film.UNWATCHED);
    return out.toString(StandardCharsets.UTF_8);
  }

  /**
   * Writes a figure, which carries its experiment.
   *
   * @param watch follows a film, from another thread
   * @param ended called on the FX thread when it is written, cancelled or failed
   */
  void figure(Path file, ExportChoice choice, Film.Watch watch, Runnable ended) {
    recorded()
        .ifPresent(
            recorded ->
                make(
                    file,
                    recorded,
                    choice,
                    figure -> figure,
                    figure -> write(file, choice, figure, watch, ended),
                    failure -> failed(failure, ended)));
  }

  private void write(
      Path file, ExportChoice choice, FigureFile figure, Film.Watch watch, Runnable ended) {
    Writing writing =
        () -> WholeFile.write(file, out -> choice.format().writer().write(figure, out, watch));
    write(films.get(), file, writing, ended);
  }

  private Optional<Recorded> recorded() {
    Recorded recorded = conductor.recorded();
    if (recorded == null) {
      messages.tell(texts.get("window.export.nothing"));
    }
    return Optional.ofNullable(recorded);
  }

  /** Writes the recorded rows as a table. */
  void table(Path file) {
    recorded()
        .ifPresent(
            recorded -> {
              Writing writing = () -> WholeFile.write(file, out -> rows(recorded, out));
              write(worker, file, writing, () -> {});
            });
  }

  private static void rows(Recorded recorded, OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    recorded.writeRows(writer);
    writer.flush();
  }

  private interface Writing {
    void write() throws FaultException;
  }

  private void write(Worker by, Path file, Writing writing, Runnable ended) {
    by.compute(
        file,
        () -> {
          writing.write();
          return file;
        },
        done -> {
          messages.tell(texts.get("window.export.written", done));
          ended.run();
        },
        failure -> failed(failure, ended));
  }

  private void failed(Exception failure, Runnable ended) {
    failed(failure);
    ended.run();
  }

  private void failed(Exception failure) {
    if (failure instanceof FaultException fault) {
      messages.show(fault.fault());
    } else if (failure instanceof CancellationException) {
      messages.tell(texts.get("window.export.cancelled"));
    } else {
      messages.bug(failure);
    }
  }
}
