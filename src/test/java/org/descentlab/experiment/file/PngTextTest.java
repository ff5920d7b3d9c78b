package org.descentlab.experiment.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import org.junit.jupiter.api.Test;

class PngTextTest {
  private static final String TEXT = "format: 1\ntitle: 峡谷 η₁ 😀\n";

  private static byte[] png() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB), "png", out);
    return out.toByteArray();
  }

  @Test
  void theTextComesBackAndTheImageStays() throws IOException {
    byte[] with = PngText.with(png(), TEXT);
    assertThat(PngText.read(with)).contains(TEXT);
    assertThat(ImageIO.read(new ByteArrayInputStream(with)).getWidth()).isEqualTo(3);
  }

  @Test
  void javasOwnReaderFindsTheTextUnderTheKeyword() throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
    reader.setInput(
        ImageIO.createImageInputStream(new ByteArrayInputStream(PngText.with(png(), TEXT))));
    IIOMetadataNode root =
        (IIOMetadataNode) reader.getImageMetadata(0).getAsTree("javax_imageio_png_1.0");
    IIOMetadataNode entry = (IIOMetadataNode) root.getElementsByTagName("iTXtEntry").item(0);
    assertThat(entry.getAttribute("keyword")).isEqualTo("descentlab");
    assertThat(entry.getAttribute("text")).isEqualTo(TEXT);
  }

  @Test
  void aCompressedChunkIsReadAndABombIsNot() throws IOException {
    assertThat(PngText.read(compressed(TEXT.getBytes(StandardCharsets.UTF_8)))).contains(TEXT);
    byte[] bomb = new byte[PngText.MAX_BYTES + 1];
    Arrays.fill(bomb, (byte) 'a');
    assertThat(PngText.read(compressed(bomb))).isEmpty();
  }

  private static byte[] compressed(byte[] text) throws IOException {
    Deflater deflater = new Deflater();
    deflater.setInput(text);
    deflater.finish();
    byte[] packed = new byte[text.length + 100];
    int length = deflater.deflate(packed);
    deflater.end();
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    content.writeBytes("iTXtdescentlab".getBytes(StandardCharsets.US_ASCII));
    content.writeBytes(new byte[] {0, 1, 0, 0, 0});
    content.write(packed, 0, length);
    CRC32 crc = new CRC32();
    crc.update(content.toByteArray());
    byte[] png = png();
    ByteBuffer out = ByteBuffer.allocate(png.length + content.size() + 8);
    out.put(png, 0, png.length - 12).putInt(content.size() - 4).put(content.toByteArray());
    out.putInt((int) crc.getValue()).put(png, png.length - 12, 12);
    return out.array();
  }

  @Test
  void whatIsNoPngOrCarriesNothingOrIsDamagedHasNoText() throws IOException {
    byte[] with = PngText.with(png(), TEXT);
    assertThat(PngText.read(png())).isEmpty();
    assertThat(PngText.read(new byte[0])).isEmpty();
    assertThat(PngText.read("format: 1".getBytes(StandardCharsets.UTF_8))).isEmpty();
    for (int length = 0; length < with.length - 20; length++) {
      assertThat(PngText.read(Arrays.copyOf(with, length))).isEmpty();
    }
    for (int at = 0; at < with.length; at++) {
      byte[] damaged = with.clone();
      damaged[at] ^= (byte) 0x81;
      PngText.read(damaged).ifPresent(text -> assertThat(text).isEqualTo(TEXT));
    }
  }

  @Test
  void onlyAWholePngTakesAText() {
    assertThatThrownBy(() -> PngText.with(new byte[100], TEXT))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
