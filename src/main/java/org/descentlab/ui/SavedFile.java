package org.descentlab.ui;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.stage.Window;
import org.descentlab.experiment.FaultException;
import org.descentlab.experiment.file.WholeFile;

/** Files that somebody saves: where to, and that they are written, in the background. */
final class SavedFile {
  private final Texts texts;
  private final MessageBar messages;
  private final Worker worker;

  SavedFile(Texts texts, MessageBar messages, Worker worker) {
    this.texts = texts;
    this.messages = messages;
    this.worker = worker;
  }

  /**
   * Lets somebody choose a place; nothing where he does not.
   *
   * @param filter key of the words for such files
   * @param name offered, its ending is the files'
   */
  Optional<Path> choose(Window window, String filter, String name) {
    return SaveDialog.choose(window, texts, filter, name);
  }

  /** Writes a file, whole or not at all; {@code content} is made in the background too. */
  void write(Path file, Callable<WholeFile.Writing> content) {
    worker.compute(
        file,
        () -> {
          WholeFile.write(file, content.call());
          return file;
        },
        done -> messages.tell(texts.get("window.export.written", done)),
        this::failed);
  }

  private void failed(Exception failure) {
    if (failure instanceof FaultException fault) {
      messages.show(fault.fault());
    } else {
      messages.bug(failure);
    }
  }
}
