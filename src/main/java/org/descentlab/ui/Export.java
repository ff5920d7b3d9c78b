package org.descentlab.ui;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import org.descentlab.experiment.FaultException;
import org.descentlab.experiment.file.WholeFile;
import org.descentlab.figure.Theme;
import org.descentlab.figure.export.FigureFile;
import org.descentlab.figure.export.Film;
import org.descentlab.figure.export.Format;

/** Writes what is recorded to files, in the background; says when it is done and what failed. */
final class Export {
  private final Texts texts;
  private final Conductor conductor;
  private final MessageBar messages;
  private final Worker worker;
  private final ExportedFigures figures;

  /** Films take their time, and the pictures of the window do not wait for them. */
  private final Lazy<Worker> films = new Lazy<>(Worker::new);

  Export(
      Session session,
      Texts texts,
      Conductor conductor,
      MessageBar messages,
      Worker worker,
      NetworkFindings findings) {
    this.texts = texts;
    this.conductor = conductor;
    this.messages = messages;
    this.worker = worker;
    this.figures = new ExportedFigures(session, conductor, worker, findings);
  }

  /** The figures that can be made of a recording, by their ids. */
  List<String> figures(Recorded recorded, Theme theme) {
    return figures.of(recorded, theme);
  }

  /** Shows how a figure will look: so many pixels a unit. */
  void preview(Object place, ExportChoice choice, double scale, Consumer<Image> then) {
    ExportedFigures.Making<Image> image = figure -> image(figure, scale);
    recorded().ifPresent(there -> figures.make(place, there, choice, image, then, this::failed));
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
      ExportedFigures.Making<String> text = figure -> text(figure, choice.format());
      Consumer<String> put = made -> copied(made, board::put);
      figures.make(board, recorded, choice, text, put, this::failed);
    } else {
      double scale = choice.format().scaled() ? choice.scale() : 1;
      ExportedFigures.Making<Image> image = figure -> image(figure, scale);
      Consumer<Image> put = made -> copied(made, board::putImage);
      figures.make(board, recorded, choice, image, put, this::failed);
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
                figures.make(
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
