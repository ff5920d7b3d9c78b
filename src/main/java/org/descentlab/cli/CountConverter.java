package org.descentlab.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Whole numbers from 1 on. */
final class CountConverter implements ITypeConverter<Long> {
  private static final String FORM = "[1-9][0-9]{0,17}";

  @Override
  public Long convert(String value) {
    if (!value.matches(FORM)) {
      throw new TypeConversionException("'" + value + "' is not a whole number from 1 on");
    }
    return Long.parseLong(value);
  }
}
