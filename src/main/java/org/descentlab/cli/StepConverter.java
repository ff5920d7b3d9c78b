package org.descentlab.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Steps of a run: whole numbers from 0 on. */
final class StepConverter implements ITypeConverter<Long> {
  private static final String FORM = "0|[1-9][0-9]{0,17}";

  @Override
  public Long convert(String value) {
    if (!value.matches(FORM)) {
      throw new TypeConversionException("'" + value + "' is not a whole number from 0 on");
    }
    return Long.parseLong(value);
  }
}
