package org.descentlab.figure.export;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;
import org.descentlab.experiment.file.XmlText;
import org.descentlab.figure.Resolution;

/**
 * Figures as a PDF of one page: vectors and words, fonts embedded; heat maps and surfaces are
 * images inside. It tells no time, so that the same figure gives the same bytes.
 */
final class PdfExporter {
  /** Points a unit of a figure: 72 a 96. */
  private static final float POINTS = 0.75f;

  /** Pixels of images, a unit: about 300 an inch. */
  private static final Double PIXELS = 3.0;

  private PdfExporter() {}

  static void write(FigureFile figure, OutputStream out) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDRectangle size = new PDRectangle(figure.width() * POINTS, figure.height() * POINTS);
      PDPage page = new PDPage(size);
      document.addPage(page);
      PdfBoxGraphics2D g = new PdfBoxGraphics2D(document, figure.width(), figure.height());
      try (PdfFonts fonts = new PdfFonts(document)) {
        g.setFontTextDrawer(fonts);
        g.setRenderingHint(Resolution.KEY, PIXELS);
        figure.whole().draw(g, figure.width(), figure.height());
        g.dispose();
      }
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.transform(Matrix.getScaleInstance(POINTS, POINTS));
        content.drawForm(g.getXFormObject());
      }
      describe(document, figure);
      // a buffer first: the library writes byte by byte and closes what it writes to
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      bytes.writeTo(out);
    }
  }

  private static void describe(PDDocument document, FigureFile figure) throws IOException {
    document.getDocumentInformation().setTitle(figure.title());
    document.getDocumentInformation().setCreator("DescentLab");
    byte[] xmp = xmp(figure).getBytes(StandardCharsets.UTF_8);
    PDMetadata metadata = new PDMetadata(document);
    metadata.importXMPMetadata(xmp);
    document.getDocumentCatalog().setMetadata(metadata);
    CRC32 id = new CRC32();
    id.update(xmp);
    document.setDocumentId(id.getValue());
  }

  private static String xmp(FigureFile figure) {
    return "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
        + "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">"
        + "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
        + "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
        + "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">"
        + XmlText.escaped(figure.title())
        + "</rdf:li></rdf:Alt></dc:title>"
        + XmlText.element(figure.experiment())
        + "</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>";
  }
}
