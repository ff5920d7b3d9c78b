package org.descentlab.ui;

import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/** Rows of runs can be dragged to another place in their list. */
final class RunDrag {
  private static final DataFormat RUN = new DataFormat("application/x-descentlab-run");
  private static final PseudoClass ABOVE = PseudoClass.getPseudoClass("drop-above");
  private static final PseudoClass BELOW = PseudoClass.getPseudoClass("drop-below");

  /** Moves a run of the first index so that it stands at the second. */
  interface Move {
    /** Moves it. */
    void move(int from, int to);
  }

  private RunDrag() {}

  /** Lets a row be dragged, and others be dropped above or beneath it. */
  static void install(RunRow row, int index, Move move) {
    row.setOnDragDetected(
        e -> {
          Dragboard board = row.startDragAndDrop(TransferMode.MOVE);
          ClipboardContent content = new ClipboardContent();
          content.putAll(Map.of(RUN, index));
          board.setContent(content);
          board.setDragView(row.snapshot(null, null), e.getX(), e.getY());
          e.consume();
        });
    row.setOnDragOver(e -> over(row, e));
    row.setOnDragExited(e -> mark(row, false, false));
    row.setOnDragDropped(
        e -> {
          mark(row, false, false);
          boolean ours = e.getDragboard().getContent(RUN) instanceof Integer;
          if (ours) {
            int from = (Integer) e.getDragboard().getContent(RUN);
            move.move(from, target(from, index, lower(row, e)));
          }
          e.setDropCompleted(ours);
          e.consume();
        });
  }

  private static void over(RunRow row, DragEvent e) {
    if (e.getDragboard().hasContent(RUN)) {
      e.acceptTransferModes(TransferMode.MOVE);
      mark(row, !lower(row, e), lower(row, e));
      e.consume();
    }
  }

  /** Where a run comes to stand that is dropped above a row, or beneath it. */
  static int target(int from, int row, boolean beneath) {
    int gap = beneath ? row + 1 : row;
    return gap > from ? gap - 1 : gap;
  }

  private static boolean lower(RunRow row, DragEvent e) {
    return e.getY() > row.getHeight() / 2;
  }

  private static void mark(RunRow row, boolean above, boolean below) {
    row.pseudoClassStateChanged(ABOVE, above);
    row.pseudoClassStateChanged(BELOW, below);
  }
}
