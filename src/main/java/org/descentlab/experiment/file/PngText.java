package org.descentlab.experiment.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.InflaterInputStream;

/**
 * The experiment that a PNG carries: an iTXt chunk with the keyword {@code descentlab}, UTF-8, not
 * compressed (W3C, "Portable Network Graphics (PNG) Specification", 11.3.3.4). Reads compressed
 * ones too, as a tool that shrinks files may leave them.
 */
public final class PngText {
  /** The chunk's keyword. */
  public static final String KEYWORD = "descentlab";

  /** Longer texts, in bytes, are no experiment. */
  public static final int MAX_BYTES = 3 << 20;

  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
  private static final int TEXT_CHUNK = type("iTXt");
  private static final int LAST_CHUNK = type("IEND");

  private PngText() {}

  /** Tells whether these bytes begin like a PNG. */
  public static boolean isPng(byte[] bytes) {
    return bytes.length >= SIGNATURE.length
        && Arrays.equals(bytes, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length);
  }

  /** Returns the PNG with the text before its last chunk. */
  public static byte[] with(byte[] png, String text) {
    int end = png.length - 12;
    if (!isPng(png)
        || end < SIGNATURE.length
        || ByteBuffer.wrap(png).getInt(end + 4) != LAST_CHUNK) {
      throw new IllegalArgumentException("no whole PNG");
    }
    byte[] chunk = chunk(text.getBytes(StandardCharsets.UTF_8));
    ByteBuffer out = ByteBuffer.allocate(png.length + chunk.length);
    out.put(png, 0, end).put(chunk).put(png, end, 12);
    return out.array();
  }

  private static byte[] chunk(byte[] text) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    content.writeBytes(KEYWORD.getBytes(StandardCharsets.US_ASCII));
    // ends the keyword; not compressed, method 0; no language, no translated keyword
    content.writeBytes(new byte[] {0, 0, 0, 0, 0});
    content.writeBytes(text);
    CRC32 crc = new CRC32();
    crc.update(ByteBuffer.allocate(4).putInt(TEXT_CHUNK).array());
    crc.update(content.toByteArray());
    return ByteBuffer.allocate(content.size() + 12)
        .putInt(content.size())
        .putInt(TEXT_CHUNK)
        .put(content.toByteArray())
        .putInt((int) crc.getValue())
        .array();
  }

  /**
   * Returns the text that a PNG carries; empty where these bytes are no PNG, carry none, are cut
   * off, or carry more than {@link #MAX_BYTES}.
   */
  public static Optional<String> read(byte[] png) {
    if (!isPng(png)) {
      return Optional.empty();
    }
    ByteBuffer in = ByteBuffer.wrap(png);
    int at = SIGNATURE.length;
    while (at + 12 <= png.length) {
      int length = in.getInt(at);
      if (length < 0 || length > png.length - at - 12) {
        return Optional.empty();
      }
      if (in.getInt(at + 4) == TEXT_CHUNK && whole(png, at, length)) {
        Optional<String> text = text(png, at + 8, at + 8 + length);
        if (text.isPresent()) {
          return text;
        }
      }
      at += length + 12;
    }
    return Optional.empty();
  }

  private static boolean whole(byte[] png, int at, int length) {
    CRC32 crc = new CRC32();
    crc.update(png, at + 4, length + 4);
    return (int) crc.getValue() == ByteBuffer.wrap(png).getInt(at + 8 + length);
  }

  private static Optional<String> text(byte[] png, int from, int to) {
    int flags = zero(png, from, to) + 1;
    int language = zero(png, flags + 2, to) + 1;
    int start = zero(png, language, to) + 1;
    if (start > to
        || !KEYWORD.equals(new String(png, from, flags - 1 - from, StandardCharsets.ISO_8859_1))) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Arrays.copyOfRange(png, start, to);
      return decoded(png[flags] == 0 ? bytes : inflated(bytes));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The index of the next zero byte; {@code to} where there is none. */
  private static int zero(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to && bytes[at] != 0) {
      at++;
    }
    return Math.min(at, to);
  }

  private static byte[] inflated(byte[] bytes) throws IOException {
    try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
      return in.readNBytes(MAX_BYTES + 1);
    }
  }

  private static Optional<String> decoded(byte[] bytes) throws CharacterCodingException {
    return bytes.length > MAX_BYTES
        ? Optional.empty()
        : Optional.of(
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
  }

  private static int type(String name) {
    return ByteBuffer.wrap(name.getBytes(StandardCharsets.US_ASCII)).getInt();
  }
}
