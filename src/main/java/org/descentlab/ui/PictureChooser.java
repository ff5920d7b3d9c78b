package org.descentlab.ui;

import javafx.scene.layout.Region;

/** Chooses which picture of a network is shown: the head of that picture. */
final class PictureChooser extends DropDown<String> {
  private final ChosenPicture picture;
  private boolean showing;

  PictureChooser(ChosenPicture picture, Texts texts) {
    this.picture = picture;
    setId("network-picture");
    getStyleClass().addAll("small-box", "picture-choice");
    setMinWidth(Region.USE_PREF_SIZE);
    setVisibleRowCount(12);
    Choosing.words(
        this, texts, id -> (id.equals("draw") ? "window.draw" : "figure." + id) + ".name");
    accessibleTextProperty().bind(texts.bind("window.network.picture"));
    Hints.on(this, texts.bind("window.network.picture.tip"));
    setOnAction(
        e -> {
          if (!showing && getValue() != null) {
            picture.wish().set(getValue());
          }
        });
    picture.offered().addListener((javafx.collections.ListChangeListener<String>) c -> refresh());
    picture.chosen().addListener((o, was, now) -> refresh());
    refresh();
  }

  /** Shows what is offered and chosen; nobody is told. */
  private void refresh() {
    showing = true;
    if (!getItems().equals(picture.offered())) {
      getItems().setAll(picture.offered());
    }
    setValue(picture.chosen().get());
    showing = false;
  }
}
