package org.descentlab.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.util.LinkedHashMap;
import java.util.Map;
import org.scilab.forge.jlatexmath.TeXConstants;
import org.scilab.forge.jlatexmath.TeXFormula;
import org.scilab.forge.jlatexmath.TeXIcon;

/**
 * A formula, typeset. The first one of a process takes half a second: {@link #warmUp} takes it
 * somewhere else. From any thread.
 */
public final class Typeset {
  /** The typesetter keeps tables for the whole process. */
  private static final Object LOCK = new Object();

  private static final int KEPT = 400;

  private record Key(String tex, double size) {}

  /** The formulas used last: while a run is walked through, its rule stays the same. */
  private static final Map<Key, Typeset> LAST =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Typeset> eldest) {
          return size() > KEPT;
        }
      };

  private final TeXIcon icon;

  private Typeset(Key key) {
    this.icon = new TeXFormula(key.tex).createTeXIcon(TeXConstants.STYLE_DISPLAY, (float) key.size);
  }

  /**
   * Returns a formula, typeset.
   *
   * @param size of the letters in pixels
   */
  public static Typeset of(String tex, double size) {
    synchronized (LOCK) {
      return LAST.computeIfAbsent(new Key(tex, size), Typeset::new);
    }
  }

  /** Has the typesetter read its fonts and symbols. */
  public static void warmUp() {
    of("\\hat{m} = \\frac{\\begin{pmatrix}1\\\\2\\end{pmatrix}}{\\sqrt{v} + \\epsilon}", 16);
  }

  /** Returns the width. */
  public double width() {
    return icon.getTrueIconWidth();
  }

  /** Returns the height, above and below the base line. */
  public double height() {
    return icon.getTrueIconHeight();
  }

  /** Returns how far the base line lies below the top. */
  public double ascent() {
    return icon.getTrueIconHeight() - icon.getTrueIconDepth();
  }

  /** Draws it with its left end at x and its base line at y. */
  void draw(Graphics2D g, double x, double baseline, double times, Color color) {
    AffineTransform transform = g.getTransform();
    g.translate(x, baseline - ascent() * times);
    g.scale(times, times);
    synchronized (LOCK) {
      icon.setForeground(color);
      icon.paintIcon(null, g, 0, 0);
    }
    g.setTransform(transform);
  }
}
