package org.descentlab.ui;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.descentlab.experiment.catalog.Parameter.Hyperparameter;
import org.descentlab.experiment.catalog.Parameter.Scale;

/**
 * Where a number stands on its slider: from 0 at the slider's beginning to 1 at its end, evenly in
 * the number, in its logarithm or in that of 1 − x.
 *
 * @param parameter whose scale and ends are used
 */
record SliderScale(Hyperparameter parameter) {

  /** Up to here a scale near one is even, beyond it goes by the distance from one. */
  private static final double KNEE = 0.9;

  /** So many decades of that distance take as much room as everything up to the knee. */
  private static final double DECADES = 3;

  /** With more decades a logarithmic scale is marked at powers of ten alone. */
  private static final double MANY_DECADES = 8;

  private static final double[] NEAR_ONE = {0.5, 0.9, 0.99, 0.999};

  /**
   * A mark of the scale.
   *
   * @param value where
   * @param main whether it is a power of ten, or one of those that everybody knows
   */
  record Tick(double value, boolean main) {}

  /** Returns the marks of the scale: 1, 3, 10 … or 0.5, 0.9, 0.99 …; none where it is even. */
  List<Tick> ticks() {
    List<Tick> ticks = new ArrayList<>();
    switch (parameter.scale()) {
      case LINEAR -> {}
      case LOGARITHMIC -> addDecades(ticks);
      case NEAR_ONE -> {
        for (double value : NEAR_ONE) {
          add(ticks, value, true);
        }
      }
    }
    return ticks;
  }

  private void addDecades(List<Tick> ticks) {
    double low = Math.log10(Math.max(parameter.low(), Double.MIN_NORMAL));
    double high = Math.log10(parameter.high());
    for (int n = (int) Math.floor(low); n <= high; n++) {
      add(ticks, Math.pow(10, n), true);
      if (high - low <= MANY_DECADES) {
        add(ticks, 3 * Math.pow(10, n), false);
      }
    }
  }

  private void add(List<Tick> ticks, double value, boolean main) {
    double slack = 1e-9 * Math.abs(value);
    if (value >= parameter.low() - slack && value <= parameter.high() + slack) {
      ticks.add(new Tick(value, main));
    }
  }

  /** Returns the place of a value, limited to [0, 1]. */
  double place(double value) {
    double low = stretched(parameter.low());
    double high = stretched(parameter.high());
    double place = (stretched(value) - low) / (high - low);
    return Double.isNaN(place) ? 0 : Math.max(0, Math.min(1, place));
  }

  /** Returns the value at a place, rounded to what a person would type. */
  double value(double place) {
    double low = stretched(parameter.low());
    double high = stretched(parameter.high());
    double exact = shrunk(low + place * (high - low));
    double value =
        switch (parameter.scale()) {
          case LINEAR -> rounded(exact, 2 + Math.max(0, digits(parameter.high())));
          case LOGARITHMIC -> significant(exact);
          case NEAR_ONE -> exact <= KNEE ? rounded(exact, 2) : 1 - significant(1 - exact);
        };
    value = parameter.range().whole() ? Math.rint(value) : rounded(value, 12);
    return Math.max(parameter.low(), Math.min(parameter.high(), value));
  }

  /**
   * Returns the next number up (1) or down (-1) that a person would name: two digits of a number,
   * one digit of the distance from one where that counts. The same where the range ends.
   */
  double nudged(double value, int by) {
    boolean nearOne =
        parameter.scale() == Scale.NEAR_ONE && (by > 0 ? value >= KNEE : value > KNEE);
    double next =
        switch (parameter.scale()) {
          case LINEAR -> onGrid(value, by, power(parameter.high() - parameter.low(), -2));
          case LOGARITHMIC ->
              value <= 0 && by > 0 ? parameter.low() : onGrid(value, by, unit(value, by, -1));
          case NEAR_ONE ->
              nearOne
                  ? 1 - onGrid(1 - value, -by, unit(1 - value, -by, 0))
                  : onGrid(value, by, 0.01);
        };
    double named = new BigDecimal(next).round(new MathContext(12)).doubleValue();
    return parameter.range().contains(named) ? named : value;
  }

  /** Below a power of ten the digits are finer. */
  private static double unit(double value, int by, int digits) {
    return power(by < 0 ? value * (1 - 1e-9) : value * (1 + 1e-9), digits);
  }

  private static double power(double size, int digits) {
    return Math.pow(10, Math.floor(Math.log10(Math.max(size, Double.MIN_NORMAL))) + digits);
  }

  private double onGrid(double value, int by, double step) {
    double unit = parameter.range().whole() ? Math.max(1, step) : step;
    double place = value / unit;
    return unit * (by > 0 ? Math.floor(place + 1e-6) + 1 : Math.ceil(place - 1e-6) - 1);
  }

  private double stretched(double value) {
    return switch (parameter.scale()) {
      case LINEAR -> value;
      case LOGARITHMIC -> Math.log10(Math.max(value, Double.MIN_NORMAL));
      case NEAR_ONE ->
          value <= KNEE
              ? value / KNEE
              : 1 + Math.log10((1 - KNEE) / Math.max(1 - value, Double.MIN_NORMAL)) / DECADES;
    };
  }

  private double shrunk(double stretched) {
    return switch (parameter.scale()) {
      case LINEAR -> stretched;
      case LOGARITHMIC -> Math.pow(10, stretched);
      case NEAR_ONE ->
          stretched <= 1
              ? stretched * KNEE
              : 1 - (1 - KNEE) * Math.pow(10, -(stretched - 1) * DECADES);
    };
  }

  /** How many decimals more a range of this size needs. */
  private static int digits(double high) {
    return (int) Math.ceil(-Math.log10(Math.max(Math.abs(high), 1e-9)));
  }

  /** Rounds to two significant digits. */
  private static double significant(double value) {
    if (value == 0) {
      return 0;
    }
    return rounded(value, 1 - (int) Math.floor(Math.log10(Math.abs(value))));
  }

  private static double rounded(double value, int decimals) {
    return Double.isFinite(value)
        ? new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN).doubleValue()
        : value;
  }
}
