package org.descentlab.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import org.descentlab.figure.NumberText;
import org.descentlab.figure.PlotArea;
import org.descentlab.figure.Reading;
import org.descentlab.figure.RunCurves;

/**
 * What all curves show at one place: a vertical line, a mark on each curve, and a label with the
 * values beside the pointer.
 */
final class CurveReadout extends Pane {
  private static final double LETTERS = 12;
  private static final double MARK = 4;
  private static final double LINE_HEIGHT = 1.6;

  /** A run's line in the label. */
  private record Row(Polygon marker, Label name, Label value, Label beside) {}

  private final Looks looks;
  private final Texts texts;
  private final Line line = new Line();
  private final Pane marks = new Pane();
  private final Label place = new Label();
  private final GridPane grid = new GridPane();
  private final Label more = new Label();
  private final Label note = new Label();
  private final VBox label = new VBox(place, grid, more, note);
  private final List<Row> rows = new ArrayList<>();

  CurveReadout(Looks looks, Texts texts) {
    this.looks = looks;
    this.texts = texts;
    setId("reading");
    setMouseTransparent(true);
    setManaged(false);
    line.getStyleClass().add("reading-line");
    label.getStyleClass().add("reading");
    place.getStyleClass().add("reading-place");
    more.getStyleClass().add("reading-note");
    note.getStyleClass().add("reading-note");
    grid.getStyleClass().add("reading-grid");
    for (HPos side : List.of(HPos.CENTER, HPos.LEFT, HPos.RIGHT, HPos.RIGHT)) {
      ColumnConstraints column = new ColumnConstraints();
      column.setHalignment(side);
      grid.getColumnConstraints().add(column);
    }
    getChildren().setAll(line, marks, label);
    setVisible(false);
  }

  /** Shows what the curves of a figure show at a place of its time axis, beside a pointer. */
  void show(RunCurves figure, PlotArea area, double x, Point2D pointer, double[] view) {
    double px = Math.max(area.left(), Math.min(area.left() + area.width(), area.pixelX(x)));
    line.setStartX(px);
    line.setEndX(px);
    line.setStartY(area.top());
    line.setEndY(area.top() + area.height());
    List<Reading> readings = figure.readings(area, x);
    mark(readings, area);
    double size = LETTERS * looks.figureTheme().factor();
    label.setStyle(String.format(Locale.ROOT, "-fx-font-size: %.1fpx;", size));
    place.setText(figure.place(x, texts.messages().get()));
    int room = (int) ((view[1] - 4 * LINE_HEIGHT * size) / (LINE_HEIGHT * size));
    fill(readings, Math.max(1, room), size);
    say(note, figure.besides(texts.messages().get()));
    resizeRelocate(0, 0, view[0], view[1]);
    setVisible(true);
    label.applyCss();
    label.autosize();
    Optional<Point2D> corner =
        LabelPlace.of(pointer, label.getWidth(), label.getHeight(), view[0], view[1]);
    label.setVisible(corner.isPresent());
    corner.ifPresent(at -> label.relocate(Math.rint(at.getX()), Math.rint(at.getY())));
  }

  private void mark(List<Reading> readings, PlotArea area) {
    marks.getChildren().clear();
    for (Reading reading : readings) {
      if (!reading.ended() && area.contains(reading.x(), reading.y())) {
        Polygon mark = Shapes.marker(reading.trace().style(), looks.figureTheme(), MARK);
        mark.setLayoutX(reading.x());
        mark.setLayoutY(reading.y());
        marks.getChildren().add(mark);
      }
    }
  }

  private void fill(List<Reading> readings, int room, double size) {
    int shown = Math.min(room, readings.size());
    while (rows.size() < shown) {
      Row row = new Row(new Polygon(), new Label(), new Label(), new Label());
      row.value().getStyleClass().add("reading-value");
      rows.add(row);
    }
    grid.getChildren().clear();
    for (int i = 0; i < shown; i++) {
      Reading reading = readings.get(i);
      Row row = rows.get(i);
      Shapes.shape(row.marker(), reading.trace().style(), looks.figureTheme(), size * 0.36);
      row.name().setText(reading.trace().name());
      row.name().setMaxWidth(size * 14);
      row.value().setText(NumberText.shortened(reading.value()));
      row.beside()
          .setText(
              reading.beside().isEmpty()
                  ? ""
                  : "(" + NumberText.shortened(reading.beside().getAsDouble()) + ")");
      double strength = reading.ended() ? 0.7 : 1;
      row.name().setOpacity(strength);
      row.value().setOpacity(strength);
      grid.addRow(i, row.marker(), row.name(), row.value(), row.beside());
    }
    int hidden = readings.size() - shown;
    say(more, hidden > 0 ? texts.get("window.reading.more", hidden) : "");
  }

  private static void say(Label label, String text) {
    label.setText(text);
    label.setVisible(!text.isEmpty());
    label.setManaged(!text.isEmpty());
  }

  /** Whether a label is shown. */
  boolean shown() {
    return isVisible() && label.isVisible();
  }

  /** Shows nothing. */
  void hide() {
    setVisible(false);
  }
}
