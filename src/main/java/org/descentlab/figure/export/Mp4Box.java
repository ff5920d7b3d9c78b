package org.descentlab.figure.export;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;

/** A box: its length, the four letters of its kind, its content (ISO/IEC 14496-12, 4.2). */
final class Mp4Box {
  private Mp4Box() {}

  static byte[] of(String kind, byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return ByteBuffer.allocate(8 + all.size())
        .putInt(8 + all.size())
        .put(text(kind))
        .put(all.toByteArray())
        .array();
  }

  static byte[] text(String letters) {
    return letters.getBytes(StandardCharsets.US_ASCII);
  }

  static byte[] ints(int... numbers) {
    ByteBuffer all = ByteBuffer.allocate(4 * numbers.length);
    IntStream.of(numbers).forEach(all::putInt);
    return all.array();
  }

  static byte[] shorts(int... numbers) {
    ByteBuffer all = ByteBuffer.allocate(2 * numbers.length);
    IntStream.of(numbers).forEach(number -> all.putShort((short) number));
    return all.array();
  }
}
