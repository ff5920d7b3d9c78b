package org.descentlab.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.descentlab.experiment.FaultException;
import org.descentlab.figure.export.Format;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * How large a figure is.
 *
 * @param width in its own units
 * @param height in its own units
 */
record PictureSize(int width, int height) {
  /** What a figure is without a word about it. */
  static final PictureSize DEFAULT = new PictureSize(960, 720);

  private static final int LEAST = 100;
  private static final int MOST = 10_000;

  /** Refuses what would not fit into memory, or into files of a format. */
  void checkPixels(Format format, double wishedScale) throws FaultException {
    double scale = format.scaled() ? wishedScale : 1;
    long pixels = Math.round(width * scale) * Math.round(height * scale);
    if (pixels > format.maxPixels()) {
      throw Faults.ofCommand("too-many-pixels", pixels, format.maxPixels());
    }
  }

  /** Reads {@code WxH}. */
  static final class Converter implements ITypeConverter<PictureSize> {
    private static final Pattern FORM = Pattern.compile("(\\d{1,6})x(\\d{1,6})");

    @Override
    public PictureSize convert(String value) {
      Matcher size = FORM.matcher(value);
      if (!size.matches()) {
        throw new TypeConversionException("'" + value + "' is not a size like 960x720");
      }
      return new PictureSize(side(size.group(1)), side(size.group(2)));
    }

    private static int side(String text) {
      int side = Integer.parseInt(text);
      if (side < LEAST || side > MOST) {
        throw new TypeConversionException(text + " is not between " + LEAST + " and " + MOST);
      }
      return side;
    }
  }
}
