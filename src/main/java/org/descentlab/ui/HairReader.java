package org.descentlab.ui;

import java.util.List;
import javafx.scene.Node;
import org.descentlab.figure.PlotArea;
import org.descentlab.objective.Objective;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is under the pointer of a picture: at once, or in the background where the sum over
 * the data takes long.
 */
final class HairReader {
  private final ZoomableView view;
  private final Looks looks;
  private final Texts texts;
  private final boolean onCurve;
  private final CrossHair hair;
  private @Nullable Objective objective;
  private List<String> names = List.of();
  private double[] at = {};

  /** Reads for a picture of a plane, or of a curve. */
  HairReader(ZoomableView view, Looks looks, Texts texts, boolean onCurve) {
    this.view = view;
    this.looks = looks;
    this.texts = texts;
    this.onCurve = onCurve;
    this.hair = new CrossHair(view.idProperty().concat("-reading"));
  }

  /** What is drawn. */
  Node node() {
    return hair;
  }

  /** Reads this recording from now on. */
  void read(Recorded recorded) {
    objective = recorded.problem().objective();
    names = Starts.names(recorded.experiment().problem(), objective.dimension());
    again();
  }

  /** The pointer is here. */
  void point(double x, double y) {
    at = new double[] {x, y};
    again();
  }

  /** The pointer went away. */
  void away() {
    at = new double[0];
    hair.away();
  }

  /** Reads anew where the pointer is: something else is shown there. */
  void again() {
    PlotArea area = view.area();
    Objective read = objective;
    if (at.length == 0 || area == null || read == null || names.isEmpty()) {
      return;
    }
    double x = at[0];
    double y = at[1];
    List<String> called = names;
    if (Reading.takesLong(read)) {
      view.request(
          hair,
          () -> Reading.at(read, called, area, x, y),
          reading -> {
            if (at.length > 0 && at[0] == x && at[1] == y && area.equals(view.area())) {
              say(reading, area, x, y);
            }
          });
    } else {
      say(Reading.at(read, called, area, x, y), area, x, y);
    }
  }

  private void say(Reading reading, PlotArea area, double x, double y) {
    double crossing = onCurve ? area.pixelY(reading.value()) : y;
    hair.cross(area, x, crossing, onCurve, view.asLarge(looks.figureTheme()).factor());
    hair.say(reading.text(texts.messages().get()), area, x, y);
  }
}
