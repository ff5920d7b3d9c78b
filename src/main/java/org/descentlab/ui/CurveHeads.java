package org.descentlab.ui;

import java.util.List;
import javafx.scene.Group;
import javafx.scene.shape.Polygon;
import org.descentlab.figure.CurveHead;
import org.descentlab.figure.RunStyle;
import org.descentlab.figure.Sizes;
import org.descentlab.figure.Theme;
import org.jspecify.annotations.Nullable;

/** Where every curve stands at the playhead: markers that move over the picture. */
final class CurveHeads extends Group {
  private static final double SHARE = 0.8;
  private static final double ARROW = 1.9;

  private record Drawn(RunStyle style, Theme theme, double radius) {}

  CurveHeads() {
    setMouseTransparent(true);
    setManaged(false);
  }

  /** Shows these. */
  void show(List<CurveHead> heads, Theme theme, double width, double height) {
    double radius = Sizes.of(theme, width, height).marker();
    while (getChildren().size() > heads.size()) {
      getChildren().remove(getChildren().size() - 1);
    }
    while (getChildren().size() < heads.size()) {
      getChildren().add(new Polygon());
    }
    for (int i = 0; i < heads.size(); i++) {
      show((Polygon) getChildren().get(i), heads.get(i), theme, radius);
    }
  }

  private static void show(Polygon polygon, CurveHead head, Theme theme, double radius) {
    RunStyle style = head.trace().style();
    if (head.exit().isPresent()) {
      Shapes.arrow(polygon, style, theme, head.exit().get(), radius * ARROW);
      polygon.setLayoutX(0);
      polygon.setLayoutY(0);
      polygon.setUserData(null);
      return;
    }
    Drawn wanted = new Drawn(style, theme, radius * SHARE);
    @Nullable Object drawn = polygon.getUserData();
    if (!wanted.equals(drawn)) {
      Shapes.shape(polygon, style, theme, radius * SHARE);
      polygon.setUserData(wanted);
    }
    polygon.setLayoutX(head.x());
    polygon.setLayoutY(head.y());
  }
}
