package org.descentlab.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.descentlab.experiment.Fault;
import org.descentlab.experiment.FaultException;
import org.descentlab.experiment.file.ExperimentDocument;
import org.descentlab.experiment.file.ExperimentFiles;
import org.descentlab.experiment.file.ExperimentReader;
import org.descentlab.experiment.file.ExperimentWriter;

/** Takes the experiment away as text, and opens one that somebody left as text or file. */
final class CopyPaste {
  private final Session session;
  private final Texts texts;
  private final Conductor conductor;
  private final MessageBar messages;
  private final FileMenus files;
  private final Board board;

  CopyPaste(
      Session session,
      Texts texts,
      Conductor conductor,
      MessageBar messages,
      FileMenus files,
      Board board) {
    this.session = session;
    this.texts = texts;
    this.conductor = conductor;
    this.messages = messages;
    this.files = files;
    this.board = board;
  }

  /** Leaves the experiment as a file's text, changes on the way and small data files inside. */
  void copy() {
    try {
      board.put(ExperimentWriter.write(session.portable(conductor.runs().replayable())));
      messages.tell(texts.get("window.copied"));
    } catch (FaultException e) {
      messages.show(e.fault());
    }
  }

  /** Opens what lies there; what is wrong with it is said, and the experiment before stays. */
  void paste() {
    List<File> left = board.files();
    if (!left.isEmpty()) {
      files.open(left);
      return;
    }
    Optional<String> text = board.text().filter(t -> !t.isBlank());
    if (text.isEmpty()) {
      messages.tell(texts.get("window.clipboard.empty"));
      return;
    }
    try {
      files.show(read(text.get()).spec(), Path.of(""));
    } catch (FaultException e) {
      messages.show(e.fault());
    }
  }

  private ExperimentDocument read(String text) throws FaultException {
    String name = texts.get("window.clipboard");
    if (text.length() > ExperimentFiles.MAX_BYTES) {
      int megabytes = ExperimentFiles.MAX_BYTES / 1_000_000;
      throw new FaultException(new Fault("file-too-large", name, 0, "", List.of(megabytes)));
    }
    return ExperimentReader.read(text, name);
  }
}
