package org.descentlab.figure.export;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.awt.Font;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.descentlab.figure.FigureFont;
import org.jspecify.annotations.Nullable;

/**
 * Words in a PDF: those in the figures' font stay words, and the letters that occur are embedded;
 * those in other fonts, whose files Java does not tell, become outlines.
 */
final class PdfFonts extends PdfBoxGraphics2DFontTextDrawer {
  /** It would warn that the letters have no names, of which a PDF needs none. */
  private static final Logger FONT_READER = Logger.getLogger("org.apache.fontbox.ttf");

  static {
    FONT_READER.setLevel(Level.SEVERE);
  }

  private final PDDocument document;
  private @Nullable PDFont regular;
  private @Nullable PDFont bold;

  PdfFonts(PDDocument document) {
    this.document = document;
  }

  @Override
  protected @Nullable PDFont mapFont(Font font, IFontTextDrawerEnv env) throws IOException {
    if (!FigureFont.is(font)) {
      return null;
    }
    return FigureFont.isBold(font) ? bold() : regular();
  }

  private PDFont regular() throws IOException {
    PDFont known = regular;
    if (known == null) {
      known = load(false);
      regular = known;
    }
    return known;
  }

  private PDFont bold() throws IOException {
    PDFont known = bold;
    if (known == null) {
      known = load(true);
      bold = known;
    }
    return known;
  }

  private PDFont load(boolean strong) throws IOException {
    return PDType0Font.load(document, new ByteArrayInputStream(FigureFont.bytes(strong)), true);
  }
}
