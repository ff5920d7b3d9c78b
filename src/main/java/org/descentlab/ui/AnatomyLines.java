package org.descentlab.ui;

import javafx.scene.AccessibleRole;
import javafx.scene.image.ImageView;

/** The picture of a step's lines; it scrolls by itself so that the current line is in view. */
final class AnatomyLines extends ColumnScroll {
  private static final double DIMMED = 0.4;

  private final ImageView image = new ImageView();

  AnatomyLines() {
    setContent(image);
    setId("anatomy-lines");
    getStyleClass().add("anatomy-lines");
    setAccessibleRole(AccessibleRole.SCROLL_PANE);
  }

  /** Shows a picture, and its current line where there is one. */
  void show(StepPictures.Made made) {
    Picture.Plain picture = made.picture();
    double top = offset();
    image.setImage(picture.image());
    image.setFitWidth(picture.width());
    image.setFitHeight(picture.height());
    image.setOpacity(1);
    setAccessibleText(made.summary());
    double visible = getViewportBounds().getHeight();
    double wanted = top;
    if (made.extent().length > 0) {
      double margin = 0.4 * Math.max(0, visible - (made.extent()[1] - made.extent()[0]));
      double least = made.extent()[1] + margin - visible;
      wanted = Math.min(Math.max(top, least), made.extent()[0] - margin);
    }
    double spare = picture.height() - visible;
    setVvalue(spare <= 0 ? 0 : Math.max(0, Math.min(1, wanted / spare)));
  }

  /** How many pixels lie above what is seen. */
  private double offset() {
    double spare = image.getFitHeight() - getViewportBounds().getHeight();
    return Math.max(0, spare) * getVvalue();
  }

  /** What is shown is about to be replaced. */
  void dim() {
    image.setOpacity(DIMMED);
  }

  void clear() {
    image.setImage(null);
  }
}
