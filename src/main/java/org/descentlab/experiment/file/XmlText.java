package org.descentlab.experiment.file;

import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The experiment that an SVG carries in its {@code <metadata>} and a PDF in its document metadata
 * (XMP): an element {@code experiment} of the namespace {@code urn:descentlab} that holds its text,
 * in base 64 where XML can't hold it. The metadata of a PDF are searched for among its bytes: XMP
 * is meant to be found so (Adobe, "XMP Specification Part 1", 7.3.2).
 */
public final class XmlText {
  /** The namespace of the element. */
  public static final String NAMESPACE = "urn:descentlab";

  private static final String ELEMENT = "experiment";
  private static final String ENCODING = "encoding";
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String BASE64 = "base64";
  private static final byte[] PDF = ascii("%PDF-");
  private static final byte[] PACKET = ascii("<x:xmpmeta");
  private static final byte[] PACKET_END = ascii("</x:xmpmeta>");

  private XmlText() {}

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** Tells whether these bytes begin like a PDF. */
  public static boolean isPdf(byte[] bytes) {
    return at(bytes, 0, PDF);
  }

  /** Tells whether these bytes begin like XML, after a byte order mark and white space. */
  public static boolean isXml(byte[] bytes) {
    int i = at(bytes, 0, new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf}) ? 3 : 0;
    while (i < bytes.length && (bytes[i] == ' ' || bytes[i] == '\n' || bytes[i] == '\r')) {
      i++;
    }
    return i < bytes.length && bytes[i] == '<';
  }

  /** Returns the element that carries a text. */
  public static String element(String text) {
    String start = "<dl:" + ELEMENT + " xmlns:dl=\"" + NAMESPACE + "\"";
    String end = "</dl:" + ELEMENT + ">";
    if (text.codePoints().allMatch(XmlText::isPlain)) {
      return start + ">" + escaped(text) + end;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    String code = Base64.getEncoder().encodeToString(bytes);
    return start + " " + ENCODING + "=\"" + BASE64 + "\">" + code + end;
  }

  /** Returns a text as XML has it between two tags. */
  public static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** What XML gives back as it was: all of its characters but the line ends that it changes. */
  private static boolean isPlain(int c) {
    return c == '\n'
        || c == '\t'
        || (c >= 0x20 && c < 0x7f)
        || (c >= 0xa0 && c != 0x2028 && c < 0xd800)
        || (c >= 0xe000 && c < 0xfffe)
        || c > 0xffff;
  }

  /** Returns the text that an SVG carries; empty where it carries none or is broken before it. */
  public static Optional<String> readSvg(byte[] svg) {
    return read(svg, 0, svg.length);
  }

  /** Returns the text that a PDF carries in its document metadata; empty where it carries none. */
  public static Optional<String> readPdf(byte[] pdf) {
    int from = find(pdf, 0, PACKET);
    while (from >= 0) {
      int end = find(pdf, from, PACKET_END);
      if (end < 0) {
        return Optional.empty();
      }
      end += PACKET_END.length;
      Optional<String> text = read(pdf, from, end);
      if (text.isPresent()) {
        return text;
      }
      from = find(pdf, end, PACKET);
    }
    return Optional.empty();
  }

  private static int find(byte[] bytes, int from, byte[] part) {
    for (int i = from; i <= bytes.length - part.length; i++) {
      if (bytes[i] == part[0] && at(bytes, i, part)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean at(byte[] bytes, int from, byte[] part) {
    int to = from + part.length;
    return to <= bytes.length && Arrays.equals(bytes, from, to, part, 0, part.length);
  }

  /** Decoded here: of bytes that are no UTF-8 the parser would speak on standard error. */
  private static Optional<String> read(byte[] bytes, int from, int to) {
    String all = new String(bytes, from, to - from, StandardCharsets.UTF_8);
    Reader xml = new StringReader(all.startsWith(BYTE_ORDER_MARK) ? all.substring(1) : all);
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(xml);
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamConstants.START_ELEMENT
            && reader.getLocalName().equals(ELEMENT)
            && NAMESPACE.equals(reader.getNamespaceURI())) {
          boolean coded = BASE64.equals(reader.getAttributeValue(null, ENCODING));
          String text = reader.getElementText();
          return Optional.of(coded ? decoded(text) : text);
        }
      }
      return Optional.empty();
    } catch (XMLStreamException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String decoded(String code) {
    return new String(Base64.getDecoder().decode(code.strip()), StandardCharsets.UTF_8);
  }
}
