package org.descentlab.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The planes of an experiment, side by side where its runs have problems of their own: one for each
 * problem, under the names of its runs.
 */
final class PlaneGrid extends Pane implements PlaneMarks {
  /** At most so many planes. */
  static final int MOST = 6;

  private static final double GAP = 6;

  private final Supplier<PlaneView> maker;
  private final List<Cell> cells = new ArrayList<>();
  private final ReadOnlyBooleanWrapper zoomed = new ReadOnlyBooleanWrapper();
  private List<Recorded> planes = List.of();
  private int left;

  /** Planes that {@code maker} makes. */
  PlaneGrid(Supplier<PlaneView> maker) {
    this.maker = maker;
    setMinSize(160, 120);
    add();
    getChildren().setAll(cells);
  }

  private void add() {
    PlaneView view = maker.get();
    if (!cells.isEmpty()) {
      view.setId("plane-" + cells.size());
      view.equalScale().bind(first().equalScale());
    }
    view.part()
        .zoomed()
        .addListener(
            (o, was, now) -> zoomed.set(shown().stream().anyMatch(v -> v.part().zoomed().get())));
    cells.add(new Cell(view));
  }

  /** Whether a part of one of the planes is shown. */
  ReadOnlyBooleanProperty zoomed() {
    return zoomed.getReadOnlyProperty();
  }

  /** The plane of the experiment's own problem, or of the first run's. */
  PlaneView first() {
    return cells.get(0).view;
  }

  /** The planes that are shown. */
  List<PlaneView> shown() {
    return shownCells().stream().map(cell -> cell.view).toList();
  }

  private List<Cell> shownCells() {
    return cells.subList(0, Math.max(1, Math.min(planes.size(), MOST)));
  }

  /** How many planes there is no room for. */
  int left() {
    return left;
  }

  /** Shows the planes of a recording. */
  void show(Recorded recorded) {
    planes = Planes.of(recorded);
    left = Math.max(0, planes.size() - MOST);
    while (cells.size() < Math.min(planes.size(), MOST)) {
      add();
    }
    List<Cell> wanted = shownCells();
    for (int i = 0; i < wanted.size(); i++) {
      wanted.get(i).entitle(planes.size() > 1 ? Planes.names(planes.get(i)) : "");
      wanted.get(i).view.show(planes.get(i));
    }
    if (!wanted.equals(getChildren())) {
      getChildren().setAll(wanted);
    }
  }

  /** Shows a step in all of them. */
  void showAt(double step) {
    shown().forEach(view -> view.showAt(step));
  }

  /** Whether every picture is there. */
  boolean ready() {
    return shown().stream().allMatch(PlaneView::ready);
  }

  /** Returns the recording that the plane of a run shows; the first one's where it has none. */
  Recorded of(int run, Recorded otherwise) {
    int index = indexOf(run);
    return planes.isEmpty() ? otherwise : planes.get(Math.max(0, index));
  }

  private int indexOf(int run) {
    for (int i = 0; i < planes.size(); i++) {
      if (planes.get(i).tracks().stream().anyMatch(track -> track.index() == run)) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public void mark(Object owner, int run, @Nullable PlaneMark mark) {
    int index = planes.isEmpty() ? 0 : indexOf(run);
    for (int i = 0; i < cells.size(); i++) {
      cells.get(i).view.mark(owner, i == index ? mark : null);
    }
  }

  @Override
  protected void layoutChildren() {
    int n = getChildren().size();
    int columns = columns(n, getWidth(), getHeight());
    int rows = (n + columns - 1) / Math.max(1, columns);
    double width = (getWidth() - GAP * (columns - 1)) / columns;
    double height = (getHeight() - GAP * (rows - 1)) / Math.max(1, rows);
    for (int i = 0; i < n; i++) {
      double x = (i % columns) * (width + GAP);
      int row = i / columns;
      double y = row * (height + GAP);
      getChildren().get(i).resizeRelocate(x, y, width, height);
    }
  }

  /** As many columns as make the smaller side of a plane as large as it can be. */
  static int columns(int planes, double width, double height) {
    int best = 1;
    double largest = 0;
    for (int columns = 1; columns <= planes; columns++) {
      int rows = (planes + columns - 1) / columns;
      double side = Math.min(width / columns, height / rows);
      if (side > largest * 1.001) {
        largest = side;
        best = columns;
      }
    }
    return best;
  }

  /** A plane, under a title or without one. */
  private static final class Cell extends VBox {
    private final PlaneView view;
    private final Label names = new Label();

    Cell(PlaneView view) {
      this.view = view;
      names.getStyleClass().add("plane-names");
      names.setMinWidth(0);
      names.managedProperty().bind(names.visibleProperty());
      names.setVisible(false);
      VBox.setVgrow(view, Priority.ALWAYS);
      getChildren().setAll(names, view);
    }

    void entitle(String title) {
      names.setText(title);
      names.setVisible(!title.isEmpty());
    }
  }
}
