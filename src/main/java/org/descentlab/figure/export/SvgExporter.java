package org.descentlab.figure.export;

import java.awt.Dimension;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.descentlab.experiment.file.XmlText;
import org.descentlab.figure.FigureFont;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Figures as SVG 1.1: vectors and words; heat maps and surfaces are images inside. */
final class SvgExporter {
  /** Looked for in this order: first those whose letters are as wide as the figures' own. */
  private static final String FAMILIES =
      "'"
          + FigureFont.FAMILY
          + "', 'Noto Sans', 'Noto Sans SC', 'Noto Sans CJK SC', 'Source Han Sans SC', 'Open Sans',"
          + " 'PingFang SC', 'Microsoft YaHei', 'Helvetica Neue', Arial, sans-serif";

  private SvgExporter() {}

  static void write(FigureFile figure, OutputStream out) throws IOException {
    SvgGraphics g = new SvgGraphics(context());
    g.setSVGCanvasSize(new Dimension(figure.width(), figure.height()));
    figure.whole().draw(g, figure.width(), figure.height());
    Element root = g.getRoot();
    root.setAttributeNS(null, "viewBox", "0 0 " + figure.width() + " " + figure.height());
    nameFamilies(root);
    StringWriter text = new StringWriter();
    g.stream(root, text, false, false);
    out.write(complete(text.toString(), figure).getBytes(StandardCharsets.UTF_8));
  }

  private static SVGGeneratorContext context() {
    try {
      Document document =
          DocumentBuilderFactory.newDefaultInstance()
              .newDocumentBuilder()
              .getDOMImplementation()
              .createDocument("http://www.w3.org/2000/svg", "svg", null);
      SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
      context.setComment("");
      context.setPrecision(3);
      return context;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void nameFamilies(Element root) {
    if (root.getAttribute("font-family").equals("sans-serif")) {
      root.setAttributeNS(null, "font-family", FAMILIES);
    }
    NodeList all = root.getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      Element element = (Element) all.item(i);
      if (element.getAttribute("font-family").equals("sans-serif")) {
        element.setAttributeNS(null, "font-family", FAMILIES);
      }
    }
  }

  /** Leaves out the document type, and puts title and experiment in. */
  private static String complete(String svg, FigureFile figure) {
    int root = svg.indexOf("<svg");
    int inside = svg.indexOf('>', root) + 1;
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        + svg.substring(root, inside)
        + "<title>"
        + XmlText.escaped(figure.title())
        + "</title>\n<metadata>"
        + XmlText.element(figure.experiment())
        + "</metadata>"
        + svg.substring(inside);
  }
}
