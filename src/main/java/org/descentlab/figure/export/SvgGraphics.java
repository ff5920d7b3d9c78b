package org.descentlab.figure.export;

import java.awt.Font;
import java.awt.Graphics;
import java.awt.Image;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ImageObserver;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.descentlab.figure.FigureFont;
import org.descentlab.figure.Resolution;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Draws into an SVG document: words in the figures' font or the system's stay words, of the family
 * {@code sans-serif}; letters of other fonts, those of formulas, become outlines; images are PNG
 * inside.
 */
final class SvgGraphics extends SVGGraphics2D {
  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final String XLINK = "http://www.w3.org/1999/xlink";

  SvgGraphics(SVGGeneratorContext context) {
    super(context, false);
    setRenderingHint(Resolution.KEY, PIXELS);
  }

  private SvgGraphics(SvgGraphics other) {
    super(other);
  }

  /** Of images, a unit. */
  private static final Double PIXELS = 2.0;

  @Override
  public Graphics create() {
    return new SvgGraphics(this);
  }

  @Override
  public void drawString(String text, float x, float y) {
    Font font = getFont();
    if (text.isEmpty()) {
      return;
    }
    if (FigureFont.is(font) || font.getName().equals(Font.SANS_SERIF)) {
      int style = FigureFont.isBold(font) ? Font.BOLD : Font.PLAIN;
      setFont(FigureFont.systems(style, font.getSize2D()));
      super.drawString(text, x, y);
      setFont(font);
    } else {
      fill(font.createGlyphVector(getFontRenderContext(), text).getOutline(x, y));
    }
  }

  @Override
  public boolean drawImage(Image image, AffineTransform to, @Nullable ImageObserver observer) {
    BufferedImage pixels = (BufferedImage) image;
    Element element = getDOMFactory().createElementNS(SVG, "image");
    element.setAttributeNS(null, "width", String.valueOf(pixels.getWidth()));
    element.setAttributeNS(null, "height", String.valueOf(pixels.getHeight()));
    element.setAttributeNS(null, "preserveAspectRatio", "none");
    element.setAttributeNS(XLINK, "xlink:href", "data:image/png;base64," + png(pixels));
    AffineTransform before = getTransform();
    transform(to);
    getDOMGroupManager().addElement(element);
    setTransform(before);
    return true;
  }

  private static String png(BufferedImage image) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
      if (!ImageIO.write(image, "png", stream)) {
        throw new IllegalStateException("this Java writes no PNG");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Base64.getEncoder().encodeToString(out.toByteArray());
  }
}
