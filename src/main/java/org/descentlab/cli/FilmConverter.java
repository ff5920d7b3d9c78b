package org.descentlab.cli;

import org.descentlab.figure.export.Film;
import org.descentlab.math.NumberText;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How a film is played. */
final class FilmConverter {
  private FilmConverter() {}

  /** How many pictures it has. */
  static final class Frames implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String value) {
      double frames = NumberText.value(value);
      if (frames >= Film.LEAST_FRAMES && frames <= Film.MOST_FRAMES && frames == (int) frames) {
        return (int) frames;
      }
      throw new TypeConversionException("'" + value + "' is not a whole number from 11 to 2000");
    }
  }

  /** How long it plays. */
  static final class Seconds implements ITypeConverter<Double> {
    @Override
    public Double convert(String value) {
      double seconds = NumberText.value(value);
      if (seconds >= 0.5 && seconds <= Film.MOST_SECONDS) {
        return seconds;
      }
      throw new TypeConversionException("'" + value + "' is not a number from 0.5 to 600");
    }
  }
}
