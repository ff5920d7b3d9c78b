package org.descentlab.experiment.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts in SVG, PDF, GIF and MP4; those in PNG have tests of their own. */
class CarriedTextTest {
  private static final String[] TEXTS = {
    "format: 1\ntitle: 峡谷 <b> & \"]]>\" 𝛽\n", "a\r\nb\u0085c\u2028\uFFFF\u0001", ""
  };

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] svg(String text) {
    return utf8("<svg xmlns=\"x\"><metadata>" + XmlText.element(text) + "</metadata></svg>");
  }

  private static byte[] pdf(String text) {
    String packet = "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">%s</x:xmpmeta>";
    return utf8(
        "%PDF-1.6\n" + packet.formatted("") + "\0" + packet.formatted(XmlText.element(text)));
  }

  /** A box before ours, one of somebody else's of the same kind, one after it. */
  private static byte[] mp4(String text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(utf8("\0\0\0\14ftypisom\0\0\0\30uuid0123456789abcdef"));
    out.writeBytes(Mp4Text.box(text));
    out.writeBytes(utf8("\0\0\0\0mdat..."));
    return out.toByteArray();
  }

  /** A head without a table of colours, a comment of somebody else, an image, ours, the end. */
  private static byte[] gif(String text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(utf8("GIF89a"));
    out.writeBytes(new byte[] {1, 0, 1, 0, 0, 0, 0});
    comment(out, utf8("descentlabyrinth"));
    out.writeBytes(new byte[] {0x2c, 0, 0, 0, 0, 1, 0, 1, 0, (byte) 0x80, 1, 2, 3, 4, 5, 6});
    out.writeBytes(new byte[] {2, 2, 0x44, 1, 0});
    comment(out, GifText.comment(text));
    out.write(0x3b);
    return out.toByteArray();
  }

  private static void comment(ByteArrayOutputStream out, byte[] text) {
    out.writeBytes(new byte[] {0x21, (byte) 0xfe});
    for (int i = 0; i < text.length; i += 255) {
      int length = Math.min(255, text.length - i);
      out.write(length);
      out.write(text, i, length);
    }
    out.write(0);
  }

  @Test
  void everyTextComesBackAsItWas() {
    for (String text : TEXTS) {
      for (byte[] figure : new byte[][] {svg(text), pdf(text), gif(text), mp4(text)}) {
        assertThat(CarriedText.isFigure(Arrays.copyOf(figure, 16))).isTrue();
        assertThat(CarriedText.read(figure)).contains(text);
      }
    }
    String all = TEXTS[0].repeat(500);
    assertThat(CarriedText.read(gif(all))).contains(all);
  }

  @Test
  void whatIsCutOffBehindItsTextStillCarriesIt() {
    byte[] svg = svg(TEXTS[0]);
    assertThat(CarriedText.read(Arrays.copyOf(svg, svg.length - 9))).contains(TEXTS[0]);
    byte[] pdf = pdf(TEXTS[0]);
    assertThat(CarriedText.read(Arrays.copyOf(pdf, pdf.length))).contains(TEXTS[0]);
    byte[] gif = gif(TEXTS[0]);
    assertThat(CarriedText.read(Arrays.copyOf(gif, gif.length - 1))).contains(TEXTS[0]);
    byte[] mp4 = mp4(TEXTS[0]);
    assertThat(CarriedText.read(Arrays.copyOf(mp4, mp4.length - 5))).contains(TEXTS[0]);
  }

  @Test
  void whatIsCutOffBeforeItsTextCarriesNone() {
    for (byte[] figure :
        new byte[][] {svg(TEXTS[0]), pdf(TEXTS[0]), gif(TEXTS[0]), mp4(TEXTS[0])}) {
      for (int length = 5; length < figure.length; length++) {
        CarriedText.read(Arrays.copyOf(figure, length))
            .ifPresent(text -> assertThat(text).isEqualTo(TEXTS[0]));
      }
      assertThat(CarriedText.read(Arrays.copyOf(figure, 60))).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<svg/>",
        "<svg xmlns:dl=\"urn:other\"><dl:experiment>a</dl:experiment></svg>",
        "<svg xmlns:dl=\"urn:descentlab\"><dl:experiment"
            + " encoding=\"base64\">%%</dl:experiment></svg>",
        "<!DOCTYPE svg [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><svg><dl:experiment"
            + " xmlns:dl=\"urn:descentlab\">&a;</dl:experiment></svg>",
        "<svg><metadata>",
        "%PDF-1.4 of somebody else",
        "GIF89a",
        "\0\0\0\10ftyp",
        "\0\0\0\10ftyp\0\0\0\10uuid",
        "\0\0\0\10ftyp\0\0\0\1uuid",
      })
  void foreignFiguresCarryNone(String figure) {
    assertThat(CarriedText.isFigure(utf8(figure))).isTrue();
    assertThat(CarriedText.read(utf8(figure))).isEmpty();
  }

  @Test
  void experimentsAreNoFigures() {
    assertThat(CarriedText.isFigure(utf8("format: 1"))).isFalse();
    assertThat(CarriedText.isFigure(utf8("{ \"format\": 1 }"))).isFalse();
    assertThat(CarriedText.isFigure(new byte[0])).isFalse();
  }
}
