package org.descentlab.figure;

import java.util.List;

/**
 * How principal axes are told apart wherever they are drawn: by colour and dash, from the flattest
 * to the steepest. Their hues go from blue over green to red, none as strong as those of runs.
 */
public final class AxisColors {
  private static final double FLATTEST = 250;
  private static final double STEEPEST = 20;
  private static final double CHROMA = 0.13;
  private static final List<List<Double>> DASHES =
      List.of(List.of(), List.of(5.0, 2.5), List.of(1.6, 2.0), List.of(7.0, 2.0, 1.6, 2.0));

  private AxisColors() {}

  /** Returns the colour 0xRRGGBB of axis {@code i} of {@code count}, from 0 for the flattest. */
  public static int rgb(int i, int count, Theme theme) {
    double part = count < 2 ? 1 : (double) i / (count - 1);
    double hue = FLATTEST + part * (STEEPEST - FLATTEST);
    return Oklch.rgb(theme.dark() ? 0.78 : 0.5, CHROMA, hue);
  }

  /** Returns the dash of its line, in line widths; empty for an unbroken one, the steepest. */
  static List<Double> dash(int i, int count) {
    return DASHES.get(Math.floorMod(count - 1 - i, DASHES.size()));
  }

  /** Returns the symbol of its eigenvalue, λ with the axis' number from 1. */
  public static String symbol(int i) {
    StringBuilder text = new StringBuilder("λ");
    for (char digit : Integer.toString(i + 1).toCharArray()) {
      text.append((char) ('₀' + digit - '0'));
    }
    return text.toString();
  }
}
