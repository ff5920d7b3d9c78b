package org.descentlab.experiment.run;

import org.descentlab.formula.TexNumber;

/**
 * A number or a vector with its symbol.
 *
 * @param symbol in TeX
 * @param values of all components; of a number one
 * @param scalar whether it is the same for all parameters
 * @param digits significant digits that are shown
 */
public record Quantity(String symbol, double[] values, boolean scalar, int digits) {

  static Quantity vector(String symbol, double[] values) {
    return new Quantity(symbol, values, false, TexNumber.DIGITS);
  }

  /** A number that was computed. */
  static Quantity number(String symbol, double value) {
    return new Quantity(symbol, new double[] {value}, true, TexNumber.DIGITS);
  }

  /** A number that somebody set. */
  static Quantity setting(String symbol, double value) {
    return new Quantity(symbol, new double[] {value}, true, TexNumber.ALL_DIGITS);
  }

  Quantity with(String otherSymbol) {
    return new Quantity(otherSymbol, values, scalar, digits);
  }

  /** Returns the value for parameter {@code i}. */
  public double at(int i) {
    return scalar ? values[0] : values[i];
  }

  /** Returns the values in TeX, a vector as a column. */
  public String tex() {
    return scalar ? TexNumber.of(values[0], digits) : TexNumber.steadyColumn(values, digits);
  }
}
