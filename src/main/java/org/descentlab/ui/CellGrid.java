package org.descentlab.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.shape.Circle;

/** A table of words and numbers; what is shown again and again keeps its labels. */
final class CellGrid extends GridPane {
  private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");
  private static final PseudoClass HEAD = PseudoClass.getPseudoClass("head");
  private static final double DOT = 4;

  /** The first column gives way where there is no room. */
  private static final double NAME = 60;

  /** How a cell is meant. */
  enum Kind {
    /** Names a column. */
    HEAD,
    /** Says something. */
    PLAIN,
    /** Says that something is wrong. */
    BAD
  }

  /**
   * A cell.
   *
   * @param text what it says
   * @param kind how that is meant
   * @param rgb colour of a dot before it; −1 for none
   */
  record Cell(String text, Kind kind, int rgb) {
    static Cell plain(String text) {
      return new Cell(text, Kind.PLAIN, -1);
    }

    static Cell head(String text) {
      return new Cell(text, Kind.HEAD, -1);
    }

    static Cell bad(String text) {
      return new Cell(text, Kind.BAD, -1);
    }

    static Cell colored(String text, int rgb) {
      return new Cell(text, Kind.PLAIN, rgb);
    }
  }

  private final List<List<Label>> labels = new ArrayList<>();

  CellGrid(String id) {
    setId(id);
    getStyleClass().add("cell-grid");
  }

  /** Shows these rows. */
  void show(List<List<Cell>> rows) {
    boolean fits = labels.size() == rows.size();
    for (int i = 0; fits && i < rows.size(); i++) {
      fits = labels.get(i).size() == rows.get(i).size();
    }
    if (!fits) {
      build(rows);
    }
    for (int i = 0; i < rows.size(); i++) {
      for (int j = 0; j < rows.get(i).size(); j++) {
        write(labels.get(i).get(j), rows.get(i).get(j));
      }
    }
  }

  private void build(List<List<Cell>> rows) {
    labels.clear();
    getChildren().clear();
    for (int i = 0; i < rows.size(); i++) {
      List<Label> row = new ArrayList<>();
      for (int j = 0; j < rows.get(i).size(); j++) {
        Label label = new Label();
        label.getStyleClass().add("cell");
        label.setMinWidth(j == 0 ? NAME : USE_PREF_SIZE);
        row.add(label);
        add(label, j, i);
      }
      labels.add(row);
    }
  }

  private static void write(Label label, Cell cell) {
    label.setText(cell.text());
    label.pseudoClassStateChanged(BAD, cell.kind() == Kind.BAD);
    label.pseudoClassStateChanged(HEAD, cell.kind() == Kind.HEAD);
    if (cell.rgb() < 0) {
      label.setGraphic(null);
    } else if (label.getGraphic() instanceof Circle dot) {
      dot.setFill(Brush.color(cell.rgb()));
    } else {
      label.setGraphic(new Circle(DOT, Brush.color(cell.rgb())));
    }
  }
}
