package org.descentlab.ui;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Skin;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.descentlab.experiment.catalog.Controls;

/**
 * The column of controls. The runs scroll where there are many, and so does what edits them, which
 * takes the room that is left: nothing moves when it opens or closes. Where even so there is no
 * room, words about the problem go, and then all of it scrolls. Each part follows the looks by
 * itself.
 */
final class ControlColumn extends ColumnScroll {
  private static final double TWO_RUNS = 92;
  private static final double EDITOR = 152;
  private static final double BASIC_EDITOR = 168;
  private static final double WIDTH = 298;
  private static final double ROOMY = 600;

  /** The bar that scrolls the editor stands in the padding of the column. */
  private static final double BEYOND = -10;

  private final Looks looks;

  /** The problem, the runs, and in the editor the settings of the selected one and the notes. */
  ControlColumn(
      Region problem,
      RunList runs,
      Region settings,
      Region notes,
      Looks looks,
      ObjectBinding<Level> level) {
    this.looks = looks;
    visibleProperty().bind(looks.lecture().not());
    managedProperty().bind(visibleProperty());
    setFitToHeight(true);
    setMinHeight(0);
    HBox header = runs.header();
    header.setMinHeight(USE_PREF_SIZE);
    ScrollPane legend = new ColumnScroll(runs);
    runs.within(legend);
    legend.setFitToWidth(true);
    DoubleBinding usual = Bindings.createDoubleBinding(this::shortness, heightProperty());
    legend
        .minHeightProperty()
        .bind(Bindings.min(usual.multiply(TWO_RUNS), runs.heightProperty().add(2)));
    VBox selected = new VBox(settings, notes);
    selected.getStyleClass().add("selected-run");
    selected.setPrefWidth(WIDTH); // with or without a bar, so that nothing moves sideways either
    ScrollPane editor = new ColumnScroll(selected);
    editor.setId("editor");
    editor
        .minHeightProperty()
        .bind(usual.multiply(Bindings.when(looks.full()).then(EDITOR).otherwise(BASIC_EDITOR)));
    editor.prefHeightProperty().bind(editor.minHeightProperty());
    VBox.setVgrow(editor, Priority.ALWAYS);
    VBox.setMargin(editor, new Insets(0, BEYOND, 0, 0));
    Level.follow(level, looks, Controls.PROBLEM, problem);
    Level.follow(level, looks, Controls.RUNS, header);
    Level.follow(level, looks, Controls.RUNS, legend);
    Level.follow(level, looks, Controls.NOTES, notes);
    Node add = header.lookup("#add-run");
    if (add != null) {
      Level.follow(level, looks, Controls.ADD_RUN, add);
    }
    Level.follow(level, looks, Controls.RUNS, runs.advice());
    VBox column = new VBox(problem, header, legend, runs.advice(), editor);
    column.getStyleClass().add("controls");
    setContent(column);
    List.of(problem, header, legend, runs.advice(), editor).forEach(looks::follow);
  }

  @Override
  protected Skin<?> createDefaultSkin() {
    Skin<?> skin = super.createDefaultSkin();
    for (Node child : getChildren()) {
      if (child instanceof ScrollBar bar) {
        looks.follow(bar);
      }
    }
    return skin;
  }

  /** 1 where there is room for everything, less in a low window. */
  private double shortness() {
    return Math.max(0.5, Math.min(1, getHeight() / ROOMY));
  }
}
