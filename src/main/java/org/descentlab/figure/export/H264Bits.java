package org.descentlab.figure.export;

import java.io.ByteArrayOutputStream;

/** The bits of a unit of H.264 (ITU-T H.264, 7.2, 7.3.1 and 9.1). */
final class H264Bits {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private int open;
  private int bits;

  /** A unit of a kind. */
  H264Bits(int kind) {
    bytes.write(kind);
  }

  /** Appends the last {@code count} bits of a number. */
  H264Bits bits(int count, int number) {
    for (int i = count - 1; i >= 0; i--) {
      open = (open << 1) | ((number >> i) & 1);
      if (++bits == 8) {
        bytes.write(open);
        open = 0;
        bits = 0;
      }
    }
    return this;
  }

  /** Appends numbers from 0 on, small ones in few bits: Exp-Golomb codes. */
  H264Bits counts(int... numbers) {
    for (int number : numbers) {
      int length = 32 - Integer.numberOfLeadingZeros(number + 1);
      bits(length - 1, 0);
      bits(length, number + 1);
    }
    return this;
  }

  /** Goes on to the next whole byte. */
  H264Bits align() {
    return bits(bits == 0 ? 0 : 8 - bits, 0);
  }

  /** Appends whole bytes; only where {@link #align aligned}. */
  void bytes(byte[] from, int at, int length) {
    bytes.write(from, at, length);
  }

  /** Returns the unit, closed; no three bytes in it look like the beginning of another one. */
  byte[] unit() {
    bits(1, 1).align();
    ByteArrayOutputStream escaped = new ByteArrayOutputStream(bytes.size() + 16);
    int zeros = 0;
    for (byte b : bytes.toByteArray()) {
      if (zeros == 2 && (b & 0xff) <= 3) {
        escaped.write(3);
        zeros = 0;
      }
      escaped.write(b);
      zeros = b == 0 ? zeros + 1 : 0;
    }
    return escaped.toByteArray();
  }
}
