package org.descentlab.experiment.file;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * The experiment that a GIF carries: a comment, UTF-8, that begins with a line {@code descentlab}
 * (CompuServe, "Graphics Interchange Format, Version 89a", 24: Comment Extension).
 */
public final class GifText {
  private static final String FIRST_LINE = "descentlab\n";
  private static final byte[] SIGNATURE = {'G', 'I', 'F', '8'};
  private static final int EXTENSION = 0x21;
  private static final int COMMENT = 0xfe;
  private static final int IMAGE = 0x2c;

  private final byte[] gif;
  private int at;

  private GifText(byte[] gif) {
    this.gif = gif;
  }

  /** Tells whether these bytes begin like a GIF. */
  public static boolean isGif(byte[] bytes) {
    return bytes.length >= SIGNATURE.length
        && Arrays.equals(bytes, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length);
  }

  /** Returns the bytes of the comment that carries a text. */
  public static byte[] comment(String text) {
    return (FIRST_LINE + text).getBytes(StandardCharsets.UTF_8);
  }

  /** Returns the text that a GIF carries; empty where it carries none or is cut off before it. */
  public static Optional<String> read(byte[] gif) {
    return isGif(gif) ? new GifText(gif).read() : Optional.empty();
  }

  private Optional<String> read() {
    at = 13 + table(10);
    while (at + 2 < gif.length) {
      int block = gif[at] & 0xff;
      if (block == EXTENSION) {
        int label = gif[at + 1] & 0xff;
        at += 2;
        byte[] content = blocks();
        if (label == COMMENT && at <= gif.length) {
          String text = new String(content, StandardCharsets.UTF_8);
          if (text.startsWith(FIRST_LINE)) {
            return Optional.of(text.substring(FIRST_LINE.length()));
          }
        }
      } else if (block == IMAGE) {
        at += 11 + table(at + 9);
        blocks();
      } else {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** The size of the colour table that the flags at a place tell of, in bytes. */
  private int table(int flags) {
    if (flags >= gif.length || (gif[flags] & 0x80) == 0) {
      return 0;
    }
    return 3 << ((gif[flags] & 7) + 1);
  }

  /** Reads blocks of data up to an empty one; {@code at} is beyond the end where they are cut. */
  private byte[] blocks() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    while (at < gif.length && gif[at] != 0) {
      int length = gif[at] & 0xff;
      all.write(gif, at + 1, Math.min(length, gif.length - at - 1));
      at += length + 1;
    }
    at = at < gif.length ? at + 1 : gif.length + 1;
    return all.toByteArray();
  }
}
