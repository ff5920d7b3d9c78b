package org.descentlab.ui;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.descentlab.figure.NumberText;
import org.descentlab.figure.PlotArea;
import org.descentlab.figure.Span;
import org.descentlab.math.DoubleVector;
import org.descentlab.objective.FiniteSum;
import org.descentlab.objective.Objective;
import org.descentlab.text.Messages;

/**
 * What is to be read at a place: the parameters, the value there, and how steep it is.
 *
 * @param names of the parameters, one or two
 * @param params where
 * @param decimals of the parameters, as many as a pixel needs
 * @param value of the objective
 * @param slope length of the gradient; of one parameter the derivative with its sign
 * @param ofData whether the value is a loss on data
 */
record Reading(
    List<String> names,
    List<Double> params,
    List<Integer> decimals,
    double value,
    double slope,
    boolean ofData) {
  private static final int DIGITS = 4;

  /** Sums over more rows take too long for a frame. */
  private static final int MANY_ROWS = 4000;

  private static final int MOST_DECIMALS = 12;

  /** Keeps the lists. */
  Reading {
    names = List.copyOf(names);
    params = List.copyOf(params);
    decimals = List.copyOf(decimals);
  }

  /** Tells whether a reading takes so long that it is to be made in the background. */
  static boolean takesLong(Objective objective) {
    return objective instanceof FiniteSum sum && sum.size() > MANY_ROWS;
  }

  /** Reads an objective of one or two parameters at a pixel. */
  static Reading at(
      Objective objective, List<String> names, PlotArea area, double pixelX, double pixelY) {
    List<Double> params = new ArrayList<>(List.of(area.valueX(pixelX)));
    List<Integer> decimals = new ArrayList<>(List.of(decimals(area.x(), area.width())));
    if (objective.dimension() > 1) {
      params.add(area.valueY(pixelY));
      decimals.add(decimals(area.y(), area.height()));
    }
    DoubleVector theta =
        new DoubleVector(params.stream().mapToDouble(Double::doubleValue).toArray());
    DoubleVector gradient = DoubleVector.zeros(params.size());
    double value = objective.valueAndGradient(theta, gradient);
    double slope =
        params.size() == 1 ? gradient.get(0) : Math.hypot(gradient.get(0), gradient.get(1));
    return new Reading(names, params, decimals, value, slope, objective instanceof FiniteSum);
  }

  /** How many decimals tell a pixel from the next one. */
  private static int decimals(Span span, double pixels) {
    double pixel = (span.high() - span.low()) / pixels;
    return Math.max(0, Math.min(MOST_DECIMALS, (int) Math.ceil(-Math.log10(pixel))));
  }

  /** Returns it in two lines. */
  String text(Messages messages) {
    List<String> where = new ArrayList<>();
    for (int i = 0; i < params.size(); i++) {
      where.add(names.get(i) + " = " + number(params.get(i), decimals.get(i)));
    }
    String name = ofData ? messages.get("figure.loss") : "f";
    String steepness =
        params.size() > 1
            ? messages.format("window.reading.gradient", name)
            : ofData ? messages.get("window.reading.derivative") : "f′";
    return String.join("   ", where)
        + "\n"
        + (name + " = " + NumberText.rounded(value, DIGITS))
        + "   "
        + (steepness + " = " + NumberText.rounded(slope, DIGITS));
  }

  private static String number(double value, int decimals) {
    return Math.abs(value) < 1e6
        ? NumberText.fixed(value, decimals)
        : NumberText.rounded(value, new BigDecimal(value).precision() > 8 ? 8 : DIGITS);
  }
}
