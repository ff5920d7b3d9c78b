package org.descentlab.ui;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.descentlab.experiment.FaultException;
import org.descentlab.experiment.file.ExperimentWriter;
import org.descentlab.experiment.file.WholeFile;
import org.descentlab.experiment.run.CsvTable;
import org.descentlab.figure.Figures;
import org.descentlab.figure.Look;
import org.descentlab.figure.PngExporter;
import org.descentlab.figure.Recording;
import org.descentlab.ui.Recorded.Track;

/** Writes what is recorded to files, in the background; says when it is done and what failed. */
final class Export {
  private final Session session;
  private final Texts texts;
  private final Looks looks;
  private final Conductor conductor;
  private final MessageBar messages;
  private final Worker worker;
  private final NetworkFindings findings;

  Export(
      Session session,
      Texts texts,
      Looks looks,
      Conductor conductor,
      MessageBar messages,
      Worker worker,
      NetworkFindings findings) {
    this.session = session;
    this.texts = texts;
    this.looks = looks;
    this.conductor = conductor;
    this.messages = messages;
    this.worker = worker;
    this.findings = findings;
  }

  /** The figures of the networks of a recording that are found out when they are written. */
  List<String> figuresOfNetworks(Recorded recorded) {
    return findings.figures(recorded);
  }

  /**
   * Writes a figure, which carries its experiment.
   *
   * @param id of the figure
   * @param width in pixels, before {@code scale}
   * @param height in pixels, before {@code scale}
   */
  void png(Path file, String id, int width, int height, int scale) {
    Recorded recorded = conductor.recorded();
    if (recorded == null) {
      messages.tell(texts.get("window.export.nothing"));
      return;
    }
    Recording recording = recorded.recording(looks.exportTheme());
    Look look = Look.framed(looks.exportTheme(), texts.messages().get());
    int selected = session.selected().get();
    double step = conductor.playhead().position();
    Supplier<Recording> with =
        () ->
            FindingView.track(recorded, selected)
                .map(track -> recording.with(findings.findAll(id, recorded, track, step)))
                .orElse(recording);
    write(
        file,
        () -> {
          String experiment = ExperimentWriter.write(session.portable(recorded.replayable()));
          byte[] png =
              PngExporter.png(
                  Figures.find(id).orElseThrow().make().apply(with.get(), look),
                  width,
                  height,
                  scale,
                  experiment);
          WholeFile.write(file, out -> out.write(png));
        });
  }

  /** Writes the recorded rows as a table. */
  void table(Path file) {
    Recorded recorded = conductor.recorded();
    if (recorded == null) {
      messages.tell(texts.get("window.export.nothing"));
      return;
    }
    write(file, () -> WholeFile.write(file, out -> table(recorded.tracks(), out)));
  }

  private static void table(List<Track> tracks, OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    int thetas = tracks.stream().mapToInt(t -> t.history().thetas()).max().orElse(0);
    boolean scored = tracks.stream().anyMatch(t -> t.history().scored());
    CsvTable table = new CsvTable(writer, thetas, scored, 1);
    for (Track track : tracks) {
      track.history().replay(table.run(track.run().spec().name()));
    }
    writer.flush();
  }

  private interface Writing {
    void write() throws FaultException;
  }

  private void write(Path file, Writing writing) {
    worker.compute(
        file,
        () -> {
          writing.write();
          return file;
        },
        done -> messages.tell(texts.get("window.export.written", done)),
        failure -> {
          if (failure instanceof FaultException fault) {
            messages.show(fault.fault());
          } else {
            messages.bug(failure);
          }
        });
  }
}
