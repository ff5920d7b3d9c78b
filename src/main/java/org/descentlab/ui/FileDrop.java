package org.descentlab.ui;

import java.io.File;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Opens files that are dropped on the window, and says so while they hover over it. */
final class FileDrop {
  private final Label hint = new Label();
  private final FileMenus files;

  /** Files may be dropped anywhere on {@code window}. */
  FileDrop(Node window, Texts texts, FileMenus files) {
    this.files = files;
    hint.setId("drop-hint");
    hint.getStyleClass().add("drop-hint");
    hint.setGraphic(new FontIcon(Feather.DOWNLOAD));
    hint.textProperty().bind(texts.bind("window.drop"));
    hint.setMouseTransparent(true);
    hint.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    hint.setVisible(false);
    window.addEventFilter(DragEvent.DRAG_OVER, this::over);
    window.addEventFilter(DragEvent.DRAG_EXITED_TARGET, e -> left(e, window));
    window.addEventFilter(DragEvent.DRAG_DROPPED, this::dropped);
  }

  /** What is said while files hover. */
  Node hint() {
    return hint;
  }

  private void over(DragEvent event) {
    if (event.getDragboard().hasFiles()) {
      event.acceptTransferModes(TransferMode.COPY);
      hint.setVisible(true);
      event.consume();
    }
  }

  private void left(DragEvent event, Node window) {
    if (event.getTarget() == window) {
      hint.setVisible(false);
    }
  }

  private void dropped(DragEvent event) {
    boolean some = event.getDragboard().hasFiles();
    event.setDropCompleted(some);
    event.consume();
    drop(some ? event.getDragboard().getFiles() : List.of());
  }

  /** Opens what was dropped. */
  void drop(List<File> dropped) {
    hint.setVisible(false);
    if (!dropped.isEmpty()) {
      files.open(dropped);
    }
  }
}
