package org.descentlab.ui;

import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.shape.Line;
import org.descentlab.figure.Sizes;
import org.descentlab.figure.Theme;
import org.jspecify.annotations.Nullable;

/**
 * The pictures of curves over time, one above the other, of which the upper ones are uncovered up
 * to the playhead; a line stands there, and a marker on each curve.
 */
final class CurveStack extends Group {
  private static final double SMALLEST = 10.5;

  private final Looks looks;
  private final ImageView faint = new ImageView();
  private final Group strong = new Group();
  private final Line cursor = new Line();
  private final CurveHeads heads = new CurveHeads();
  private final SpareImages spare;
  private @Nullable CurveLayers layers;
  private @Nullable CurveLayers before;
  private double scale = 1;

  /** Pictures whose images are given back when others took their place. */
  CurveStack(Looks looks, SpareImages spare) {
    this.looks = looks;
    this.spare = spare;
    setManaged(false);
    cursor.getStyleClass().add("cursor-line");
    getChildren().setAll(faint, strong, cursor, heads);
  }

  /** The theme with letters that can be read in a small picture too. */
  static Theme legible(Theme theme, double width, double height) {
    double letters = Sizes.of(theme, width, height).small();
    return theme.scaled(Math.max(1, SMALLEST * theme.factor() / letters));
  }

  /** What is shown; null before the first. */
  @Nullable CurveLayers layers() {
    return layers;
  }

  /** The pixel of the playhead. */
  double cursor() {
    return cursor.getStartX();
  }

  /**
   * Shows these from now on, with so many device pixels a pixel of the window. The last images may
   * still be on their way to the screen: it is those before them that are given back.
   */
  void take(CurveLayers made, double pixels) {
    CurveLayers unseen = before;
    before = layers;
    layers = made;
    scale = pixels;
    faint.setImage(made.faint().shown());
    faint.setFitWidth(made.base().width());
    faint.setFitHeight(made.base().height());
    List<Node> views = strong.getChildren();
    int count = made.strong().size();
    while (views.size() < count) {
      views.add(new ImageView());
    }
    views.subList(count, views.size()).clear();
    for (int i = 0; i < count; i++) {
      ((ImageView) views.get(i)).setImage(made.strong().get(i).image().shown());
    }
    if (unseen != null) {
      spare.giveBack(unseen.images());
    }
  }

  /** Shows a step, or what lies between two. */
  void showAt(double step) {
    CurveLayers shown = layers;
    if (shown == null) {
      return;
    }
    double width = shown.base().width();
    double height = shown.base().height();
    for (int i = 0; i < shown.strong().size(); i++) {
      double uncovered = shown.uncovered(shown.strong().get(i), step);
      uncover((ImageView) strong.getChildren().get(i), height, uncovered);
    }
    double x = shown.inside(shown.area().pixelX(shown.figure().x(step)));
    cursor.setStartX(x);
    cursor.setEndX(x);
    cursor.setStartY(shown.area().top());
    cursor.setEndY(shown.area().top() + shown.area().height());
    Theme theme = legible(looks.figureTheme(), width, height);
    heads.show(shown.figure().heads(shown.area(), step), theme, width, height);
  }

  private void uncover(ImageView view, double height, double width) {
    double pixels = Math.rint(width * scale);
    view.setVisible(pixels >= 1);
    view.setViewport(new Rectangle2D(0, 0, Math.max(1, pixels), view.getImage().getHeight()));
    view.setFitWidth(Math.max(1, pixels) / scale);
    view.setFitHeight(height);
  }
}
