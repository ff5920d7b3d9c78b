package org.descentlab.experiment;

import static java.util.Map.entry;

import java.util.Map;
import org.descentlab.experiment.catalog.Settings;

/** The surfaces as formulas that can be typed, to begin one's own with. */
public final class SurfaceTexts {
  /** Of x and y; the fields of a surface stand in braces. */
  private static final Map<String, String> TEXTS =
      Map.ofEntries(
          entry("sphere", "x^2 + y^2"),
          entry("ravine", "0.1*x^2 + 2*y^2"),
          entry("booth", "(x + 2*y - 7)^2 + (2*x + y - 5)^2"),
          entry("matyas", "0.26*(x^2 + y^2) - 0.48*x*y"),
          entry("zakharov", "x^2 + y^2 + (x/2 + y)^2 + (x/2 + y)^4"),
          entry("rosenbrock", "({a} - x)^2 + {b}*(y - x^2)^2"),
          entry("banana", "(1 - x)^2 + 20*(3*y - x^2)^2"),
          entry("beale", "(1.5 - x + x*y)^2 + (2.25 - x + x*y^2)^2 + (2.625 - x + x*y^3)^2"),
          entry("flower", "x*sin(y) + y*sin(x) + x^2 + y^2"),
          entry("saddle", "x^2 - y^2"),
          entry("bounded-saddle", "x^2 - y^2 + 0.05*y^4"),
          entry("monkey-saddle", "x^3 - 3*x*y^2"),
          entry("himmelblau", "(x^2 + y - 11)^2 + (x + y^2 - 7)^2"),
          entry(
              "two-wells",
              "-2*exp(-((x-1)^2 + y^2)/0.2) - 3*exp(-((x+1)^2 + y^2)/0.2) + x^2 + y^2"),
          entry(
              "deep-well",
              "-2*exp(-((x-1)^2 + (1.4*y)^2)/0.2) - 6*exp(-((x+1)^2 + (1.4*y)^2)/0.2)"
                  + " + x^2 + (1.4*y)^2"),
          entry(
              "hills",
              "2*exp(-((x-1)^2 + (1.4*y)^2)/0.2) + 6*exp(-((x+1)^2 + (1.4*y)^2)/0.2)"
                  + " - 2*exp(-((x-1)^2 + (1.4*y+1)^2)/0.2) + x^2 + (1.4*y)^2"),
          entry("three-hump-camel", "2*x^2 - 1.05*x^4 + x^6/6 + x*y + y^2"),
          entry("six-hump-camel", "(4 - 2.1*x^2 + x^4/3)*x^2 + x*y + (4*y^2 - 4)*y^2"),
          entry("styblinski-tang", "0.5*(x^4 - 16*x^2 + 5*x + y^4 - 16*y^2 + 5*y)"),
          entry("mccormick", "sin(x + y) + (x - y)^2 - 1.5*x + 2.5*y + 1"),
          entry(
              "goldstein-price",
              "(1 + (x+y+1)^2*(3*(x+y)^2 - 14*(x+y) + 19))"
                  + "*(30 + (2*x-3*y)^2*(3*(2*x-3*y)^2 - 16*(2*x-3*y) + 18))"),
          entry("rastrigin", "20 + x^2 - 10*cos(2*pi*x) + y^2 - 10*cos(2*pi*y)"),
          entry(
              "ackley",
              "20 - 20*exp(-0.2*sqrt((x^2 + y^2)/2)) + e - exp((cos(2*pi*x) + cos(2*pi*y))/2)"),
          entry("griewank", "1 + (x^2 + y^2)/4000 - cos(x)*cos(y/sqrt(2))"),
          entry(
              "levy-13",
              "sin(3*pi*x)^2 + (x-1)^2*(1 + sin(3*pi*y)^2) + (y-1)^2*(1 + sin(2*pi*y)^2)"),
          entry("schaffer-2", "0.5 + (sin(x^2 - y^2)^2 - 0.5)/(1 + 0.001*(x^2 + y^2))^2"),
          entry("drop-wave", "-(1 + cos(12*sqrt(x^2 + y^2)))/((x^2 + y^2)/2 + 2)"),
          entry(
              "eggholder", "-(y + 47)*sin(sqrt(abs(x/2 + y + 47))) - x*sin(sqrt(abs(x - y - 47)))"),
          entry(
              "plateau",
              "-sin(10*sqrt(x^2 + y^2) + 0.01)/(10*sqrt(x^2 + y^2) + 0.01)"
                  + " + 0.01*(10*sqrt(x^2 + y^2) + 0.01)^2"),
          entry("easom", "-cos(x)*cos(y)*exp(-(x - pi)^2 - (y - pi)^2)"),
          entry("michalewicz", "-sin(x)*sin(x^2/pi)^20 - sin(y)*sin(2*y^2/pi)^20"),
          entry("abs-sum", "abs(x) + abs(y)"),
          entry("max-abs", "max(abs(x), abs(y))"),
          entry("bukin-6", "100*sqrt(abs(y - 0.01*x^2)) + 0.01*abs(x + 10)"));

  private static final String BOWL = "0.5*(x^2 + {kappa}*y^2)";

  private static final String TURNED =
      "0.5*((x*cos({angle}*pi/180) + y*sin({angle}*pi/180))^2"
          + " + {kappa}*(y*cos({angle}*pi/180) - x*sin({angle}*pi/180))^2)";

  private SurfaceTexts() {}

  /** Returns the formula of a surface, its fields put in. */
  public static String of(Settings surface) {
    String text =
        surface.type().equals("quadratic-bowl")
            ? surface.number("angle") == 0 ? BOWL : TURNED
            : TEXTS.getOrDefault(surface.type(), "");
    if (text.isEmpty()) {
      throw new IllegalArgumentException(surface.type());
    }
    for (String field : surface.values().keySet()) {
      text = text.replace("{" + field + "}", written(surface.number(field)));
    }
    return text;
  }

  private static String written(double number) {
    return number < 0 ? "(" + DecimalText.of(number) + ")" : DecimalText.of(number);
  }
}
