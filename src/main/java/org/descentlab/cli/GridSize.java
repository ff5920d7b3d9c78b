package org.descentlab.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.descentlab.figure.GridTable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * How many points a grid has.
 *
 * @param width along x, ≥ 2
 * @param height along y, ≥ 2
 */
record GridSize(int width, int height) {

  /** Reads {@code WxH}. */
  static final class Converter implements ITypeConverter<GridSize> {
    private static final Pattern FORM = Pattern.compile("(\\d{1,7})x(\\d{1,7})");

    @Override
    public GridSize convert(String value) {
      Matcher size = FORM.matcher(value);
      if (!size.matches()) {
        throw new TypeConversionException("'" + value + "' is not a number of points like 100x80");
      }
      int width = Integer.parseInt(size.group(1));
      int height = Integer.parseInt(size.group(2));
      if (width < 2 || height < 2 || (long) width * height > GridTable.MAX_POINTS) {
        throw new TypeConversionException(
            "'" + value + "' is not at least 2x2 and at most " + GridTable.MAX_POINTS + " points");
      }
      return new GridSize(width, height);
    }
  }
}
