package org.descentlab.ui;

import java.util.List;
import javafx.scene.Group;
import org.descentlab.figure.CurveHead;
import org.descentlab.figure.RunStyle;
import org.descentlab.figure.Sizes;
import org.descentlab.figure.Theme;

/** Where every curve stands at the playhead: markers that move over the picture. */
final class CurveHeads extends Group {
  private static final double SHARE = 0.8;
  private static final double ARROW = 1.9;

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
      getChildren().add(new HeadMarker());
    }
    for (int i = 0; i < heads.size(); i++) {
      CurveHead head = heads.get(i);
      HeadMarker marker = (HeadMarker) getChildren().get(i);
      RunStyle style = head.trace().style();
      if (head.exit().isPresent()) {
        marker.out(style, theme, radius * ARROW, head.exit().get());
      } else {
        marker.at(style, theme, radius * SHARE, head.x(), head.y());
      }
    }
  }
}
