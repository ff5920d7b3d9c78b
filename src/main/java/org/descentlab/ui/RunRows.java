package org.descentlab.ui;

import java.util.List;
import java.util.function.IntFunction;
import javafx.application.Platform;
import javafx.collections.ObservableList;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the runs, all equally high. Of a long list those alone are there that can be seen,
 * and a few around them; the others are room that is kept.
 */
final class RunRows extends VBox {
  /** So many rows are all there. */
  static final int FEW = 20;

  /** So many more than can be seen are there at each end. */
  private static final int MORE = 4;

  /** How high a row is before one is laid out. */
  private static final double USUAL = 42;

  private final IntFunction<RunRow> maker;
  private final Runnable added;
  private @Nullable ScrollPane scroll;
  private int count;
  private int first;
  private int toReveal = -1;
  private double height = USUAL;

  /**
   * No rows yet.
   *
   * @param maker makes the row of a run
   * @param added is called after rows have come that show nothing yet
   */
  RunRows(IntFunction<RunRow> maker, Runnable added) {
    this.maker = maker;
    this.added = added;
    setId("runs");
  }

  /** These rows scroll in a pane: what can be seen of them is there from now on. */
  void within(ScrollPane pane) {
    scroll = pane;
    pane.vvalueProperty().addListener((o, was, now) -> see());
    pane.viewportBoundsProperty()
        .addListener((o, was, now) -> Platform.runLater(this::see)); // not amid a layout
    heightProperty().addListener((o, was, now) -> Platform.runLater(this::revealLate));
  }

  /** There are so many runs from now on. */
  void count(int runs) {
    count = runs;
    if (runs <= FEW) {
      place(0, runs);
    } else {
      int last = Math.min(runs, Math.max(first + getChildren().size(), FEW));
      place(Math.min(first, last - 1), last);
    }
  }

  int count() {
    return count;
  }

  /** The index of the first row that is there. */
  int first() {
    return first;
  }

  /** The index of the row that is there and nearest to that of a run. */
  int nearest(int index) {
    return Math.max(first, Math.min(first + getChildren().size() - 1, index));
  }

  /** The rows that are there. */
  List<RunRow> there() {
    return getChildren().stream().map(RunRow.class::cast).toList();
  }

  /** The row of a run, which is there from now on. */
  RunRow at(int index) {
    if (index < first || index >= first + getChildren().size()) {
      around(index, index + 1);
      scrollTo(index);
      added.run();
    }
    return (RunRow) getChildren().get(index - first);
  }

  private void scrollTo(int index) {
    ScrollPane pane = scroll;
    if (pane != null) {
      double view = pane.getViewportBounds().getHeight();
      double beyond = count * rowHeight() - view;
      pane.setVvalue(Math.max(0, Math.min(1, (index * rowHeight() - view / 2) / beyond)));
    }
  }

  /** Scrolls as far as it must for a row to be seen. */
  void reveal(int index) {
    ScrollPane pane = scroll;
    double view = pane == null ? 0 : pane.getViewportBounds().getHeight();
    double spare = count * rowHeight() - view;
    if (pane != null && view > 0 && spare > 0) {
      double top = index * rowHeight();
      double now = pane.getVvalue() * spare;
      double wanted = Math.max(top + rowHeight() - view, Math.min(top, now));
      if (wanted != now) {
        pane.setVvalue(Math.max(0, Math.min(1, wanted / spare)));
      }
    }
    toReveal = laidOut(index) ? -1 : index; // the pane knows no room for it yet
  }

  private boolean laidOut(int index) {
    int row = index - first;
    return row >= 0
        && row < getChildren().size()
        && ((RunRow) getChildren().get(row)).getHeight() > 0;
  }

  /** A row that was revealed as soon as it came is revealed when it has its room. */
  private void revealLate() {
    if (toReveal >= 0 && toReveal < count) {
      reveal(toReveal);
    }
  }

  /** Lets the rows be there that can be seen. */
  private void see() {
    ScrollPane pane = scroll;
    if (pane == null || count <= FEW) {
      return;
    }
    double view = pane.getViewportBounds().getHeight();
    double top = pane.getVvalue() * Math.max(0, count * rowHeight() - view);
    int from = (int) (top / rowHeight());
    int to = Math.min(count, (int) Math.ceil((top + view) / rowHeight()));
    if (from < first || to > first + getChildren().size()) {
      around(from, to);
      added.run();
    } else {
      keepRoom();
    }
  }

  private void around(int from, int to) {
    place(Math.max(0, from - MORE), Math.min(count, to + MORE));
  }

  private void place(int from, int to) {
    ObservableList<Node> rows = getChildren();
    if (to <= first || from >= first + rows.size()) {
      rows.clear();
      first = from;
    }
    if (first + rows.size() > to) {
      rows.remove(to - first, rows.size());
    }
    if (from > first) {
      rows.remove(0, from - first);
      first = from;
    }
    while (first > from) {
      first--;
      rows.add(0, maker.apply(first));
    }
    while (first + rows.size() < to) {
      rows.add(maker.apply(first + rows.size()));
    }
    keepRoom();
  }

  private void keepRoom() {
    int after = count - first - getChildren().size();
    setPadding(new Insets(first * rowHeight(), 0, after * rowHeight(), 0));
  }

  /** Known from the last row that was laid out: new ones change nothing, and the bar stays. */
  private double rowHeight() {
    double latest = getChildren().isEmpty() ? 0 : ((RunRow) getChildren().get(0)).getHeight();
    if (latest > 0) {
      height = latest;
    }
    return height;
  }
}
