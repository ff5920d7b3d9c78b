package org.descentlab.cli;

import org.descentlab.math.NumberText;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How many pixels a unit of a figure's size has. */
final class ScaleConverter implements ITypeConverter<Double> {
  private static final double LEAST = 0.25;
  private static final double MOST = 8;

  @Override
  public Double convert(String value) {
    double scale = NumberText.value(value);
    if (!(scale >= LEAST && scale <= MOST)) {
      throw new TypeConversionException("'" + value + "' is not a number from 0.25 to 8");
    }
    return scale;
  }
}
