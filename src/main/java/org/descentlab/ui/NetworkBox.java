package org.descentlab.ui;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One picture of the network, with its choice above it, and how the training goes. */
final class NetworkBox extends VBox {

  /** A box around these. */
  NetworkBox(Texts texts, ChosenPicture picture, NetworkPanel training) {
    HBox head = new HBox(new PictureChooser(picture, texts));
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("picture-head");
    setVgrow(picture, Priority.ALWAYS);
    getStyleClass().add("picture-box");
    getChildren().setAll(head, picture, training);
  }
}
