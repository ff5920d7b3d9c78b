package org.descentlab.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Paint;
import javafx.scene.text.Text;
import org.descentlab.figure.Wcag;

/**
 * How well the letters of a window stand out: WCAG 2.1's contrast of each text with the colours
 * that lie under it, success criterion 1.4.3 (AA).
 */
final class Contrast {
  private static final double NORMAL = 4.5;
  private static final double LARGE = 3;
  private static final double LARGE_PIXELS = 24;
  private static final double LARGE_BOLD_PIXELS = 18.66;

  private Contrast() {}

  /** The texts in a window whose contrast is too low, each in words; none that is disabled. */
  static List<String> poor(Parent root, Color scene) {
    List<String> found = new ArrayList<>();
    visit(root, scene, 1, found);
    return found;
  }

  private static void visit(Node node, Color under, double opacity, List<String> found) {
    double own = opacity * node.getOpacity();
    if (!node.isVisible() || node.isDisabled() || own == 0) {
      return;
    }
    Color ground = filled(node, own, under);
    if (node instanceof Text text && !text.getText().isBlank()) {
      Color letters = over(color(text.getFill()), own, ground);
      double contrast = contrast(letters, ground);
      if (contrast < asked(text)) {
        found.add(
            String.format(
                Locale.ROOT, "%s: %s on %s, %.2f", text.getText(), letters, ground, contrast));
      }
    }
    if (node instanceof Parent parent) {
      for (Node child : parent.getChildrenUnmodifiable()) {
        visit(child, ground, own, found);
        if (parent instanceof StackPane) { // the next one lies over this one
          ground = child.isVisible() ? filled(child, own * child.getOpacity(), ground) : ground;
        }
      }
    }
  }

  /** What is seen where a node has painted its background. */
  private static Color filled(Node node, double opacity, Color under) {
    Color ground = under;
    if (node instanceof Region region && region.getBackground() != null) {
      for (BackgroundFill fill : region.getBackground().getFills()) {
        ground = over(color(fill.getFill()), opacity, ground);
      }
    }
    return ground;
  }

  private static double asked(Text text) {
    double size = text.getFont().getSize();
    boolean bold = text.getFont().getStyle().contains("Bold");
    return size >= LARGE_PIXELS || (bold && size >= LARGE_BOLD_PIXELS) ? LARGE : NORMAL;
  }

  /** A paint's colour; of a gradient its first one. */
  private static Color color(Paint paint) {
    return paint instanceof LinearGradient gradient
        ? gradient.getStops().get(0).getColor()
        : (Color) paint;
  }

  private static Color over(Color color, double opacity, Color ground) {
    double part = color.getOpacity() * opacity;
    return Color.color(
        color.getRed() * part + ground.getRed() * (1 - part),
        color.getGreen() * part + ground.getGreen() * (1 - part),
        color.getBlue() * part + ground.getBlue() * (1 - part));
  }

  private static double contrast(Color one, Color other) {
    return Wcag.contrast(luminance(one), luminance(other));
  }

  private static double luminance(Color color) {
    return Wcag.luminance(color.getRed(), color.getGreen(), color.getBlue());
  }
}
