package org.descentlab.figure.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Films as MP4: a small one, made here, of paper, a line and noise, of odd sides. */
class Mp4Test {
  private static final int WIDTH = 75;
  private static final int HEIGHT = 49;
  private static final int FRAMES = 12;

  @TempDir private Path folder;

  private static BufferedImage picture(int k) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        boolean line = x / 4 == k || y == 20;
        int noise = (x * 7919 + y * 104_729 + k * 31) * 48_271;
        image.setRGB(x, y, x > 52 && y < 20 ? noise : line ? 0x1b4f9c : 0xffffff);
      }
    }
    return image;
  }

  private static byte[] film() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    H264Pictures coded = new H264Pictures(WIDTH, HEIGHT);
    Mp4Film film = new Mp4Film(coded, out);
    film.begin("format: 1");
    for (int k = 0; k < FRAMES; k++) {
      film.add(coded.next(new YuvPicture(picture(k))), 10 + k);
    }
    film.end();
    return out.toByteArray();
  }

  /** The place of the content of a box inside another, after some bytes of that. */
  private static int inside(ByteBuffer in, int from, int skipped, String kind) {
    int end = from - 8 + in.getInt(from - 8);
    for (int at = from + skipped; at < end; at += in.getInt(at)) {
      byte[] letters = new byte[4];
      in.get(at + 4, letters);
      if (new String(letters, StandardCharsets.US_ASCII).equals(kind)) {
        return at + 8;
      }
    }
    throw new AssertionError("no box " + kind);
  }

  private static int movie(ByteBuffer in) {
    int at = 0;
    while (in.getInt(at + 4) != 0x6d6f6f76) {
      at += in.getInt(at);
    }
    return at + 8;
  }

  @Test
  void everyPictureLiesWhereTheTablesSayAndStandsItsTime() throws Exception {
    ByteBuffer in = ByteBuffer.wrap(film());
    int media = inside(in, inside(in, movie(in), 0, "trak"), 0, "mdia");
    int table = inside(in, inside(in, media, 0, "minf"), 0, "stbl");
    int places = inside(in, table, 0, "co64");
    int sizes = inside(in, table, 0, "stsz");
    int times = inside(in, table, 0, "stts");
    assertThat(in.getInt(places + 4)).isEqualTo(FRAMES);
    int hundredths = 0;
    for (int k = 0; k < FRAMES; k++) {
      int at = (int) in.getLong(places + 8 + 8 * k);
      assertThat(in.getInt(at - 4)).isEqualTo(0x6d646174); // mdat
      assertThat(in.getInt(at) + 4).isEqualTo(in.getInt(sizes + 12 + 4 * k));
      assertThat(in.get(at + 4)).isEqualTo((byte) (k == 0 ? 0x65 : 0x41));
      hundredths += in.getInt(times + 12 + 8 * k);
    }
    assertThat(hundredths).isEqualTo(10 * FRAMES + 66);
    assertThat(in.getInt(inside(in, movie(in), 0, "mvhd") + 16)).isEqualTo(hundredths);
  }

  /** The sum of the bytes that ffmpeg 5.1 decodes to the very pixels, in the test below. */
  @Test
  void theBytesAreThoseThatAPlayerWasShown() throws Exception {
    CRC32 sum = new CRC32();
    sum.update(film());
    assertThat(Long.toHexString(sum.getValue())).isEqualTo("3b8aa867");
  }

  @Test
  void whatStaysCostsNothingAndPaperNearlyNothing() {
    H264Pictures coded = new H264Pictures(640, 480);
    BufferedImage paper = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
    assertThat(coded.next(new YuvPicture(paper))).hasSizeLessThan(2000);
    assertThat(coded.next(new YuvPicture(paper))).hasSizeLessThan(16);
  }

  @Test
  void coloursAreThoseOfFilms() {
    BufferedImage image = new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB);
    int[][] known = {
      {0xffffff, 235, 128, 128}, {0, 16, 128, 128}, {0xff0000, 63, 102, 240}, {0xff, 32, 240, 118}
    };
    for (int[] color : known) {
      Arrays.setAll(new int[256], i -> setPixel(image, i, color[0]));
      YuvPicture picture = new YuvPicture(image);
      for (int plane = 0; plane < 3; plane++) {
        assertThat(picture.plane(plane)[9] & 0xff).isEqualTo(color[plane + 1]);
      }
    }
  }

  private static int setPixel(BufferedImage image, int i, int rgb) {
    image.setRGB(i % 16, i / 16, rgb);
    return i;
  }

  /** Runs where ffmpeg is found. */
  @Test
  void aPlayerShowsTheVeryPixels() throws Exception {
    assumeTrue(found("ffmpeg"), "ffmpeg, which plays films, is not installed");
    Path file = Files.write(folder.resolve("a.mp4"), film());
    Path raw = folder.resolve("a.yuv");
    Process process =
        new ProcessBuilder(
                List.of(
                    "ffmpeg",
                    "-v",
                    "error",
                    "-i",
                    file.toString(),
                    "-vsync",
                    "0",
                    "-f",
                    "rawvideo",
                    raw.toString()))
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .isEmpty();
    byte[] shown = Files.readAllBytes(raw);
    int at = 0;
    for (int k = 0; k < FRAMES; k++) {
      YuvPicture picture = new YuvPicture(picture(k));
      for (int plane = 0; plane < 3; plane++) {
        int width = plane == 0 ? WIDTH + 1 : (WIDTH + 1) / 2;
        int height = plane == 0 ? HEIGHT + 1 : (HEIGHT + 1) / 2;
        int across = picture.blocksAcross() * YuvPicture.side(plane);
        for (int y = 0; y < height; y++, at += width) {
          byte[] row = Arrays.copyOfRange(picture.plane(plane), y * across, y * across + width);
          assertThat(Arrays.copyOfRange(shown, at, at + width)).isEqualTo(row);
        }
      }
    }
    assertThat(shown).hasSize(at);
  }

  private static boolean found(String program) {
    return Arrays.stream(System.getenv("PATH").split(java.io.File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
