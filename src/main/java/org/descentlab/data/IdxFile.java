package org.descentlab.data;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.zip.ZipException;

/**
 * One file in the IDX format of unsigned bytes (Y. LeCun, C. Cortes, C. Burges: The MNIST
 * database): the magic number {@code 0x0000080d} with d dimensions, d big-endian sizes of four
 * bytes, then the bytes, last index fastest. Sizes are believed only after they were checked, and
 * never more is unpacked than they promise and one byte.
 */
final class IdxFile {
  /** No file may promise more bytes than this. */
  static final long MAX_BYTES = 1L << 28;

  private static final int FIRST_BYTES = 1 << 20;
  private static final int UNSIGNED_BYTES = 0x800;

  private final String name;
  private final int[] sizes;
  private final byte[] bytes;

  private IdxFile(String name, InputStream in, int dimensions)
      throws IOException, BadDataException {
    this.name = name;
    ByteBuffer header = ByteBuffer.wrap(in.readNBytes(4 + 4 * dimensions));
    this.sizes = sizes(header, dimensions);
    int length = length();
    this.bytes = read(in, length);
    if (bytes.length < length) {
      throw fault("idx-truncated", header.capacity() + length, header.capacity() + bytes.length);
    }
    if (in.read() >= 0) {
      throw fault("idx-too-long", header.capacity() + length);
    }
  }

  /** Reads so many bytes, or all there are; room is made for eight times what was there at most. */
  private static byte[] read(InputStream in, int length) throws IOException {
    byte[] bytes = new byte[Math.min(length, FIRST_BYTES)];
    int read = in.readNBytes(bytes, 0, bytes.length);
    while (read == bytes.length && read < length) {
      bytes = Arrays.copyOf(bytes, (int) Math.min(length, 8L * read));
      read += in.readNBytes(bytes, read, bytes.length - read);
    }
    return read < bytes.length ? Arrays.copyOf(bytes, read) : bytes;
  }

  /** Returns the file's name, as faults mention it. */
  String name() {
    return name;
  }

  /** Returns the size of a dimension, positive. */
  int size(int dimension) {
    return sizes[dimension];
  }

  /** Returns all bytes after the header. */
  byte[] bytes() {
    return bytes;
  }

  /**
   * Reads a file to its end.
   *
   * @param name the file's name; one that ends in {@code .gz} is unpacked
   * @param raw the file's bytes, not closed
   * @param dimensions the number of dimensions that the file must have
   */
  static IdxFile read(String name, InputStream raw, int dimensions) throws BadDataException {
    try {
      InputStream in = new BufferedInputStream(raw, 1 << 16);
      if (!name.endsWith(".gz")) {
        return new IdxFile(name, in, dimensions);
      }
      WholeGzip packed = new WholeGzip(in);
      IdxFile file = new IdxFile(name, packed, dimensions);
      if (packed.isFollowed()) {
        throw new BadDataException("idx-gzip", name, 0);
      }
      return file;
    } catch (ZipException | EOFException e) {
      throw new BadDataException("idx-gzip", name, 0);
    } catch (IOException e) {
      throw new BadDataException("file-unreadable", name, 0, String.valueOf(e.getMessage()));
    }
  }

  private int[] sizes(ByteBuffer header, int dimensions) throws BadDataException {
    int expected = UNSIGNED_BYTES + dimensions;
    if (header.remaining() >= 4) {
      int magic = header.getInt();
      if (magic != expected) {
        throw fault("idx-magic", String.format("%08x", magic), String.format("%08x", expected));
      }
    }
    if (header.remaining() < 4 * dimensions) {
      throw fault("idx-truncated", 4 + 4 * dimensions, header.capacity());
    }
    int[] sizes = new int[dimensions];
    header.asIntBuffer().get(sizes);
    return sizes;
  }

  private int length() throws BadDataException {
    long length = 1;
    for (int size : sizes) {
      if (size <= 0) {
        throw fault("idx-size", product());
      }
      length = Math.min(length * size, MAX_BYTES + 1);
    }
    if (length > MAX_BYTES) {
      throw fault("idx-too-large", product(), MAX_BYTES);
    }
    return (int) length;
  }

  private String product() {
    return Arrays.stream(sizes).mapToObj(Integer::toString).collect(Collectors.joining(" × "));
  }

  private BadDataException fault(String code, Object... arguments) {
    return new BadDataException(code, name, 0, arguments);
  }
}
