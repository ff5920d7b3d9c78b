package org.descentlab.ui;

import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * The column of controls. The runs scroll where there are many, and so does what edits them, which
 * takes the room that is left: nothing moves when it opens or closes.
 */
final class ControlColumn extends VBox {
  private static final double TWO_RUNS = 92;
  private static final double EDITOR = 152;
  private static final double WIDTH = 298;

  /** The bar that scrolls the editor stands in the padding of the column. */
  private static final double BEYOND = -10;

  /** The problem, the runs, and in the editor the settings of the selected one and the notes. */
  ControlColumn(Region problem, RunList runs, Region settings, Region notes) {
    getStyleClass().add("controls");
    problem.setMinHeight(USE_PREF_SIZE);
    HBox header = runs.header();
    header.setMinHeight(USE_PREF_SIZE);
    ScrollPane legend = scrolling(runs);
    legend.setFitToWidth(true);
    legend.minHeightProperty().bind(Bindings.min(TWO_RUNS, runs.heightProperty().add(2)));
    VBox selected = new VBox(settings, notes);
    selected.getStyleClass().add("selected-run");
    selected.setPrefWidth(WIDTH); // with or without a bar, so that nothing moves sideways either
    ScrollPane editor = scrolling(selected);
    editor.setId("editor");
    editor.setMinHeight(EDITOR);
    editor.setPrefHeight(EDITOR);
    setVgrow(editor, Priority.ALWAYS);
    setMargin(editor, new Insets(0, BEYOND, 0, 0));
    getChildren().setAll(problem, header, legend, runs.advice(), editor);
  }

  private static ScrollPane scrolling(Node content) {
    ScrollPane scroll = new ScrollPane(content);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("column-scroll");
    return scroll;
  }
}
