package org.descentlab.ui;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The balls on their curve, with a title and the buttons that zoom. */
final class CurveBox extends VBox {

  /** A box around the curve. */
  CurveBox(Texts texts, Looks looks, BallView curve) {
    Label title = new Label();
    title.textProperty().bind(texts.bind("window.curve"));
    title.getStyleClass().add("picture-title");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    PlaneButtons buttons =
        new PlaneButtons(
            "curve",
            texts,
            curve.visibleProperty(),
            looks.full(),
            curve.part().zoomed(),
            () -> List.of(curve));
    HBox head = new HBox(title, space, buttons);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("picture-head");
    setVgrow(curve, Priority.ALWAYS);
    setVgrow(this, Priority.ALWAYS);
    getStyleClass().add("picture-box");
    getChildren().setAll(head, curve);
  }
}
