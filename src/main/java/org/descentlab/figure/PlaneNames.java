package org.descentlab.figure;

import org.descentlab.landscape.ValueScale;
import org.descentlab.objective.FiniteSum;
import org.descentlab.objective.LinearRegression;
import org.descentlab.objective.LogisticRegression;
import org.descentlab.text.Messages;

/**
 * What the two parameters of a plane and the value over them are called.
 *
 * @param recording whose objective has two parameters
 * @param messages for words
 */
record PlaneNames(Recording recording, Messages messages) {

  String x() {
    return label("x", "w");
  }

  String y() {
    return label("y", "b");
  }

  String value(ValueScale scale) {
    String value = regression() ? messages.get("figure.loss") : "f";
    boolean shifted = scale.logarithmic() && Math.abs(scale.shift()) > 1e-12;
    return shifted ? messages.format("figure.above-minimum", value) : value;
  }

  private boolean regression() {
    return recording.objective() instanceof FiniteSum;
  }

  private String label(String surface, String withIntercept) {
    if (!regression()) {
      return surface;
    }
    boolean intercept =
        recording.objective() instanceof LinearRegression linear
            ? linear.intercept()
            : ((LogisticRegression) recording.objective()).intercept();
    return intercept ? withIntercept : surface.equals("x") ? "w₁" : "w₂";
  }
}
