package org.descentlab.figure.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.descentlab.experiment.FaultException;
import org.descentlab.experiment.file.CarriedText;
import org.descentlab.experiment.file.WholeFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every format owes, and each of them. */
class FormatTest {
  @TempDir private Path folder;

  static Stream<Format> formats() {
    return Format.ALL.stream();
  }

  private static byte[] bytes(String id, String ending) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FigureFile figure = MadeFigures.figure(id, "light", "zh");
    Format.find(ending).orElseThrow().writer().write(figure, out, Film.UNWATCHED);
    return out.toByteArray();
  }

  @ParameterizedTest
  @MethodSource("formats")
  void theSameFigureGivesTheSameBytesAndCarriesItsExperiment(Format format) throws Exception {
    byte[] once = bytes("plane", format.ending());
    assertThat(bytes("plane", format.ending())).isEqualTo(once);
    assertThat(CarriedText.read(once)).contains(MadeFigures.EXPERIMENT);
  }

  @ParameterizedTest
  @MethodSource("formats")
  void aFullDiskLeavesTheOldFileAndNothingBesideIt(Format format) throws Exception {
    Path file = folder.resolve("a." + format.ending());
    Files.writeString(file, "old");
    FigureFile figure = MadeFigures.figure("loss", "light", "en");
    WholeFile.Writing writing =
        out -> format.writer().write(figure, new Full(out, 5000), Film.UNWATCHED);
    assertThatThrownBy(() -> WholeFile.write(file, writing))
        .isInstanceOfSatisfying(
            FaultException.class, e -> assertThat(e.fault().code()).isEqualTo("output-full"));
    onlyTheOldFileIsThere(file);
  }

  private void onlyTheOldFileIsThere(Path file) throws IOException {
    assertThat(file).hasContent("old");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  /** A disk with so much room. */
  private static final class Full extends OutputStream {
    private final OutputStream out;
    private int room;

    Full(OutputStream out, int room) {
      this.out = out;
      this.room = room;
    }

    @Override
    public void write(int b) throws IOException {
      if (--room < 0) {
        throw new IOException("No space left on device");
      }
      out.write(b);
    }
  }

  static Stream<Format> films() {
    return Format.ALL.stream().filter(Format::moving);
  }

  @ParameterizedTest
  @MethodSource("films")
  void aCancelledFilmLeavesTheOldFileAndNothingBesideIt(Format format) throws Exception {
    Path file = folder.resolve("a." + format.ending());
    Files.writeString(file, "old");
    FigureFile figure = MadeFigures.figure("plane", "light", "en");
    WholeFile.Writing writing =
        out -> format.writer().write(figure, out, (done, of) -> done < of / 2);
    assertThatThrownBy(() -> WholeFile.write(file, writing))
        .isInstanceOf(CancellationException.class);
    onlyTheOldFileIsThere(file);
  }

  @Test
  void wordsOfAnSvgStayWordsAndFormulasBecomeOutlines() throws Exception {
    String svg = new String(bytes("anatomy", "svg"), StandardCharsets.UTF_8);
    assertThat(svg)
        .contains(">两种下降方式<", "sans-serif")
        .containsPattern("font-weight=\"bold\"")
        .doesNotContain("DOCTYPE", "font-family=\"'cm", "Dialog'\" font-weight");
    assertThat(new String(bytes("plane", "svg"), StandardCharsets.UTF_8))
        .contains("<text", "data:image/png;base64,");
  }

  @Test
  void aPdfHasItsFontsInsideAndItsWordsCanBeRead() throws Exception {
    try (PDDocument document = Loader.loadPDF(bytes("poster", "pdf"))) {
      assertThat(new PDFTextStripper().getText(document)).contains("两种下降方式", "梯度下降", "η 0.4");
      PDResources resources = document.getPage(0).getResources();
      int fonts = 0;
      for (COSName name : resources.getXObjectNames()) {
        PDResources inside = ((PDFormXObject) resources.getXObject(name)).getResources();
        for (COSName font : inside.getFontNames()) {
          assertThat(inside.getFont(font).isEmbedded()).isTrue();
          fonts++;
        }
      }
      assertThat(fonts).isEqualTo(2);
      assertThat(document.getDocumentInformation().getCreationDate()).isNull();
    }
  }

  @Test
  void aGifPlaysTheTimelineOverAndOver() throws Exception {
    byte[] gif = bytes("plane", "gif");
    assertThat(new String(gif, StandardCharsets.ISO_8859_1)).contains("NETSCAPE2.0\3\1\0\0");
    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(gif)));
    assertThat(reader.getNumImages(true)).isEqualTo(12);
    long seen = 0;
    for (int k = 0; k < 12; k++) {
      BufferedImage frame = reader.read(k);
      assertThat(frame.getWidth()).isEqualTo(480);
      assertThat(frame.getHeight()).isEqualTo(360);
      seen += k > 0 && opaque(frame) > 0 ? 1 : 0;
    }
    assertThat(seen).isGreaterThan(8); // paths grow from picture to picture
    BufferedImage first = reader.read(0);
    assertThat(opaque(first)).isEqualTo(480L * 360);
    assertThat(first.getRGB(1, 1) & 0xffffff).isEqualTo(0xffffff);
  }

  private static long opaque(BufferedImage image) {
    int[] pixels =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    return Arrays.stream(pixels).filter(pixel -> pixel >>> 24 == 255).count();
  }
}
