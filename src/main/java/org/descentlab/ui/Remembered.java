package org.descentlab.ui;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import javafx.geometry.Dimension2D;
import javafx.geometry.Rectangle2D;
import org.descentlab.experiment.catalog.Controls;
import org.descentlab.text.Messages;

/**
 * What the window remembers of the last time, but for the experiment.
 *
 * @param place where it stood when it was not maximized, empty where that is not known
 * @param plane how large the plane was, empty where there was none
 * @param maximized whether it filled the screen
 * @param dark whether it was dark
 * @param language code of the language
 * @param full whether all controls were shown
 * @param speed of playback
 * @param loop whether it played again and again
 * @param dividers where split panes are divided, by their names
 * @param folder where the experiment's data are
 * @param selected index of the selected run
 * @param picture which one of networks was chosen
 * @param exports what was chosen where figures are taken away, by name
 */
record Remembered(
    Optional<Rectangle2D> place,
    Optional<Dimension2D> plane,
    boolean maximized,
    boolean dark,
    String language,
    boolean full,
    double speed,
    boolean loop,
    Map<String, List<Double>> dividers,
    Path folder,
    int selected,
    String picture,
    Map<String, String> exports) {
  private static final String FORMAT = "1";

  /** No screen has more: a picture of that size is made at the start. */
  private static final double MOST_PIXELS = 7680.0 * 4320;

  private static final String DIVIDER = "divider.";
  private static final String EXPORT = "export.";
  private static final double LARGEST = 100_000;

  /** A text that is not what {@link #text()} writes. */
  static final class DamagedException extends Exception {
    private static final long serialVersionUID = 1;

    DamagedException(String what, Throwable cause) {
      super(what, cause);
    }
  }

  /** The first time: light, Basic, in the language of the system. */
  static Remembered nothing(String language) {
    return new Remembered(
        Optional.empty(),
        Optional.empty(),
        false,
        false,
        language,
        false,
        1,
        false,
        Map.of(),
        Path.of(""),
        0,
        NetworkPictures.ACCURACY,
        Map.of());
  }

  /** Writes it down. */
  String text() {
    Properties lines = new Properties();
    lines.setProperty("format", FORMAT);
    place.ifPresent(
        at ->
            lines.setProperty(
                "place",
                numbers(List.of(at.getMinX(), at.getMinY(), at.getWidth(), at.getHeight()))));
    plane.ifPresent(
        size -> lines.setProperty("plane", numbers(List.of(size.getWidth(), size.getHeight()))));
    lines.setProperty("maximized", String.valueOf(maximized));
    lines.setProperty("dark", String.valueOf(dark));
    lines.setProperty("language", language);
    lines.setProperty("full", String.valueOf(full));
    lines.setProperty("speed", String.valueOf(speed));
    lines.setProperty("loop", String.valueOf(loop));
    dividers.forEach((name, places) -> lines.setProperty(DIVIDER + name, numbers(places)));
    lines.setProperty("folder", folder.toString());
    lines.setProperty("selected", String.valueOf(selected));
    lines.setProperty("picture", picture);
    exports.forEach((name, word) -> lines.setProperty(EXPORT + name, word));
    StringWriter out = new StringWriter();
    try {
      lines.store(out, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a text in memory can always be written
    }
    return out.toString();
  }

  private static String numbers(List<Double> numbers) {
    return String.join(" ", numbers.stream().map(String::valueOf).toList());
  }

  /**
   * Reads what was written down.
   *
   * @throws DamagedException where it is something else
   */
  static Remembered of(String text) throws DamagedException {
    try {
      Properties lines = new Properties();
      lines.load(new StringReader(text));
      if (!FORMAT.equals(lines.getProperty("format"))) {
        throw new IllegalArgumentException("format");
      }
      Map<String, List<Double>> dividers = new TreeMap<>();
      Map<String, String> exports = new TreeMap<>();
      for (String name : lines.stringPropertyNames()) {
        if (name.startsWith(DIVIDER)) {
          dividers.put(name.substring(DIVIDER.length()), shares(line(lines, name)));
        } else if (name.startsWith(EXPORT)) {
          exports.put(name.substring(EXPORT.length()), line(lines, name));
        }
      }
      String place = lines.getProperty("place");
      String plane = lines.getProperty("plane");
      return new Remembered(
          place == null ? Optional.empty() : Optional.of(rectangle(place)),
          plane == null ? Optional.empty() : Optional.of(size(plane)),
          flag(lines, "maximized"),
          flag(lines, "dark"),
          language(line(lines, "language")),
          flag(lines, "full"),
          positive(line(lines, "speed")),
          flag(lines, "loop"),
          dividers,
          Path.of(line(lines, "folder")),
          Math.max(0, Integer.parseInt(line(lines, "selected"))),
          picture(lines),
          exports);
    } catch (IOException | IllegalArgumentException e) {
      throw new DamagedException(String.valueOf(e.getMessage()), e);
    }
  }

  private static String line(Properties lines, String name) {
    String line = lines.getProperty(name);
    if (line == null) {
      throw new IllegalArgumentException(name);
    }
    return line;
  }

  private static boolean flag(Properties lines, String name) {
    return switch (line(lines, name)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static String language(String code) {
    if (!Messages.LANGUAGES.contains(code)) {
      throw new IllegalArgumentException(code);
    }
    return code;
  }

  /** Older versions did not write it. */
  private static String picture(Properties lines) {
    String id = lines.getProperty("picture", NetworkPictures.ACCURACY);
    if (!Controls.OF_NETWORK.contains(id)) {
      throw new IllegalArgumentException(id);
    }
    return id;
  }

  private static double positive(String text) {
    double number = finite(text);
    if (number <= 0) {
      throw new IllegalArgumentException(text);
    }
    return number;
  }

  private static double finite(String text) {
    double number = Double.parseDouble(text);
    if (!(Math.abs(number) <= LARGEST)) {
      throw new IllegalArgumentException(text);
    }
    return number;
  }

  private static List<Double> shares(String text) {
    List<Double> shares = new ArrayList<>();
    for (String part : text.split(" ", -1)) {
      shares.add(Math.max(0, Math.min(1, finite(part))));
    }
    return List.copyOf(shares);
  }

  private static Dimension2D size(String text) {
    String[] parts = text.split(" ", -1);
    if (parts.length != 2) {
      throw new IllegalArgumentException(text);
    }
    double width = positive(parts[0]);
    double height = positive(parts[1]);
    if (width * height > MOST_PIXELS) {
      throw new IllegalArgumentException(text);
    }
    return new Dimension2D(width, height);
  }

  private static Rectangle2D rectangle(String text) {
    String[] parts = text.split(" ", -1);
    if (parts.length != 4) {
      throw new IllegalArgumentException(text);
    }
    return new Rectangle2D(
        finite(parts[0]), finite(parts[1]), positive(parts[2]), positive(parts[3]));
  }
}
