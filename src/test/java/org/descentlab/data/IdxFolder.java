package org.descentlab.data;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** A folder of small IDX files to be spoilt: 6 training and 4 test images of 2 × 3, 3 classes. */
final class IdxFolder {
  static final String TRAIN_IMAGES = "train-images-idx3-ubyte";
  static final String TRAIN_LABELS = "train-labels-idx1-ubyte";
  static final String TEST_IMAGES = "t10k-images-idx3-ubyte";
  static final String TEST_LABELS = "t10k-labels-idx1-ubyte";

  private final Path folder;

  IdxFolder(Path folder) {
    this.folder = folder;
    put(TRAIN_IMAGES, images(6, 2, 3, counting(36)));
    put(TRAIN_LABELS, labels(6, bytes(0, 1, 2, 2, 1, 0)));
    put(TEST_IMAGES, images(4, 2, 3, counting(24)));
    put(TEST_LABELS, labels(4, bytes(2, 1, 0, 0)));
  }

  Path path() {
    return folder;
  }

  IdxFolder put(String name, byte[] content) {
    try {
      Files.write(folder.resolve(name), content);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Replaces a plain file by a packed one. */
  IdxFolder putPacked(String name, byte[] packed) {
    remove(name);
    return put(name + ".gz", packed);
  }

  IdxFolder remove(String name) {
    try {
      Files.delete(folder.resolve(name));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] images(int count, int rows, int columns, byte[] pixels) {
    return file(0x803, new int[] {count, rows, columns}, pixels);
  }

  static byte[] labels(int count, byte[] labels) {
    return file(0x801, new int[] {count}, labels);
  }

  static byte[] file(int magic, int[] sizes, byte[] content) {
    ByteBuffer file = ByteBuffer.allocate(4 + 4 * sizes.length + content.length);
    file.putInt(magic);
    for (int size : sizes) {
      file.putInt(size);
    }
    return file.put(content).array();
  }

  static byte[] counting(int length) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) (7 * i);
    }
    return bytes;
  }

  static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  static byte[] packed(byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
