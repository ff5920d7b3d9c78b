package org.descentlab.ui;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import org.descentlab.figure.export.Film;

/** How far a film is, and a button that cancels it; shown while one is written. */
final class FilmProgress extends HBox {
  private final Texts texts;
  private final ProgressBar bar = new ProgressBar();
  private final Label words = new Label();
  private AtomicBoolean wanted = new AtomicBoolean(true);

  FilmProgress(Texts texts) {
    this.texts = texts;
    setAlignment(Pos.CENTER_LEFT);
    setSpacing(8);
    bar.setId("export-progress");
    Button cancel = new Button();
    cancel.setId("export-cancel");
    cancel.textProperty().bind(texts.bind("window.export.cancel"));
    cancel.setOnAction(e -> wanted.set(false));
    getChildren().setAll(bar, words, cancel);
    show(false);
  }

  private void show(boolean shown) {
    setVisible(shown);
    setManaged(shown);
  }

  /** Whether a film is being written. */
  boolean busy() {
    return isVisible();
  }

  /** A film begins: what it returns follows it, from any thread. */
  Film.Watch begin() {
    AtomicBoolean its = new AtomicBoolean(true);
    wanted = its;
    told(0, 0);
    show(true);
    AtomicInteger last = new AtomicInteger(-1);
    return (done, of) -> {
      if (last.getAndSet(done * 100 / of) != done * 100 / of) { // no more often than it is seen
        Platform.runLater(() -> told(done, of));
      }
      return its.get();
    };
  }

  private void told(int done, int of) {
    bar.setProgress(of == 0 ? ProgressBar.INDETERMINATE_PROGRESS : (double) done / of);
    words.setText(of == 0 ? "" : texts.get("window.export.progress", done, of));
  }

  /** The film is there, or not to be. */
  void end() {
    show(false);
  }
}
