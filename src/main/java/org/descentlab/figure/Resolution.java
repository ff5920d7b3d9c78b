package org.descentlab.figure;

import java.awt.Graphics2D;
import java.awt.RenderingHints;

/**
 * How many pixels images in a figure have a unit: those of the device, or, where there is none as
 * in SVG and PDF, what the hint {@link #KEY} says.
 */
public final class Resolution {
  /** A hint for graphics that keep what they are given; its value is a {@link Double}. */
  public static final RenderingHints.Key KEY = new Key();

  private static final class Key extends RenderingHints.Key {
    Key() {
      super(9_600);
    }

    @Override
    public boolean isCompatibleValue(Object value) {
      return value instanceof Double;
    }
  }

  private Resolution() {}

  /** Returns the pixels a unit from left to right. */
  static double across(Graphics2D g) {
    return Math.abs(g.getTransform().getScaleX()) * hint(g);
  }

  /** Returns the pixels a unit from top to bottom. */
  static double down(Graphics2D g) {
    return Math.abs(g.getTransform().getScaleY()) * hint(g);
  }

  private static double hint(Graphics2D g) {
    return g.getRenderingHint(KEY) instanceof Double pixels ? pixels : 1;
  }
}
