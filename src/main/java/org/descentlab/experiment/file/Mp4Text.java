package org.descentlab.experiment.file;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/**
 * The experiment that an MP4 carries: UTF-8 in a box {@code uuid} of the file's outermost level,
 * which players pass over (ISO/IEC 14496-12, "ISO base media file format", 4.2 and 11.1).
 */
public final class Mp4Text {
  /** The box's type: the name-based UUID of {@code urn:descentlab}. */
  public static final UUID TYPE =
      UUID.nameUUIDFromBytes("urn:descentlab".getBytes(StandardCharsets.US_ASCII));

  /** A box begins with its length and the four letters of its kind. */
  private static final int HEAD = 8;

  private static final int FILE_TYPE = kind("ftyp");
  private static final int OWN = kind("uuid");
  private static final byte[] TYPE_BYTES =
      ByteBuffer.allocate(16)
          .putLong(TYPE.getMostSignificantBits())
          .putLong(TYPE.getLeastSignificantBits())
          .array();

  private Mp4Text() {}

  /** Tells whether these bytes begin like an MP4. */
  public static boolean isMp4(byte[] bytes) {
    return bytes.length >= HEAD && ByteBuffer.wrap(bytes).getInt(4) == FILE_TYPE;
  }

  /** Returns the box that carries a text. */
  public static byte[] box(String text) {
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    int length = HEAD + TYPE_BYTES.length + content.length;
    return ByteBuffer.allocate(length)
        .putInt(length)
        .putInt(OWN)
        .put(TYPE_BYTES)
        .put(content)
        .array();
  }

  /** Returns the text that an MP4 carries; empty where it carries none or is cut off before it. */
  public static Optional<String> read(byte[] mp4) {
    ByteBuffer in = ByteBuffer.wrap(mp4);
    int at = 0;
    while (at + HEAD <= mp4.length) {
      long length = length(in, at);
      if (length < HEAD || length > mp4.length - at) {
        return Optional.empty();
      }
      int from = at + HEAD + TYPE_BYTES.length;
      at += (int) length;
      if (in.getInt(from - HEAD - TYPE_BYTES.length + 4) == OWN
          && from <= at
          && Arrays.equals(mp4, from - TYPE_BYTES.length, from, TYPE_BYTES, 0, TYPE_BYTES.length)) {
        return Optional.of(new String(mp4, from, at - from, StandardCharsets.UTF_8));
      }
    }
    return Optional.empty();
  }

  /** The length of a box: 0 for up to the end, 1 for a length of eight bytes that follows. */
  private static long length(ByteBuffer in, int at) {
    long length = in.getInt(at) & 0xffffffffL;
    if (length == 1 && at + 2 * HEAD <= in.limit()) {
      return in.getLong(at + HEAD);
    }
    return length == 0 ? in.limit() - at : length;
  }

  private static int kind(String letters) {
    return ByteBuffer.wrap(letters.getBytes(StandardCharsets.US_ASCII)).getInt();
  }
}
