package org.descentlab.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads labelled images from the four IDX files {@code train-images-idx3-ubyte}, {@code
 * train-labels-idx1-ubyte}, {@code t10k-images-idx3-ubyte} and {@code t10k-labels-idx1-ubyte}, each
 * plain or with the ending {@code .gz}.
 */
public final class IdxImages {
  private static final String TRAIN_IMAGES = "train-images-idx3-ubyte";
  private static final String TRAIN_LABELS = "train-labels-idx1-ubyte";
  private static final String TEST_IMAGES = "t10k-images-idx3-ubyte";
  private static final String TEST_LABELS = "t10k-labels-idx1-ubyte";
  private static final String BUNDLED = "/org/descentlab/assets/mnist/";

  private final Source source;

  private IdxImages(Source source) {
    this.source = source;
  }

  /** Where files come from: returns the one with this name and number of dimensions. */
  private interface Source {
    IdxFile read(String name, int dimensions) throws BadDataException;
  }

  /**
   * Reads the four files of a folder; where a file is there plain and packed, the plain one.
   *
   * @throws BadDataException if the folder or a file is missing or unreadable, is longer or shorter
   *     than its header tells, promises too much, or if the files don't fit together
   */
  public static ImageClasses read(Path folder) throws BadDataException {
    find(folder);
    return new IdxImages((name, dimensions) -> inFolder(folder, name, dimensions)).all();
  }

  /** Reads the MNIST that comes with the program (Y. LeCun, C. Cortes; CC BY-SA 3.0). */
  public static ImageClasses mnist() {
    try {
      return new IdxImages(IdxImages::bundled).all();
    } catch (BadDataException e) {
      throw new IllegalStateException("the program's own MNIST is damaged", e);
    }
  }

  /**
   * Looks for the four files of a folder without reading them.
   *
   * @throws BadDataException if there is no such folder, or it lacks a file
   */
  public static void find(Path folder) throws BadDataException {
    if (!Files.isDirectory(folder)) {
      throw new BadDataException("folder-missing", folder.toString(), 0);
    }
    for (String name : List.of(TRAIN_IMAGES, TRAIN_LABELS, TEST_IMAGES, TEST_LABELS)) {
      find(folder, name);
    }
  }

  private static Path find(Path folder, String name) throws BadDataException {
    return Stream.of(name, name + ".gz")
        .map(folder::resolve)
        .filter(Files::isRegularFile)
        .findFirst()
        .orElseThrow(() -> new BadDataException("idx-missing", folder.toString(), 0, name));
  }

  private static IdxFile inFolder(Path folder, String name, int dimensions)
      throws BadDataException {
    Path file = find(folder, name);
    try (InputStream in = Files.newInputStream(file)) {
      return IdxFile.read(file.toString(), in, dimensions);
    } catch (IOException e) {
      throw new BadDataException(
          "file-unreadable", file.toString(), 0, String.valueOf(e.getMessage()));
    }
  }

  private static IdxFile bundled(String name, int dimensions) throws BadDataException {
    String file = BUNDLED + name + ".gz";
    try (InputStream in = IdxImages.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new BadDataException("idx-missing", BUNDLED, 0, name);
      }
      return IdxFile.read(file, in, dimensions);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ImageClasses all() throws BadDataException {
    ImageSet train = join(source.read(TRAIN_IMAGES, 3), source.read(TRAIN_LABELS, 1));
    IdxFile testImages = source.read(TEST_IMAGES, 3);
    IdxFile testLabels = source.read(TEST_LABELS, 1);
    ImageSet test = join(testImages, testLabels);
    if (test.rows() != train.rows() || test.columns() != train.columns()) {
      throw new BadDataException("idx-image-size", testImages.name(), 0, shape(test), shape(train));
    }
    int classes = train.maxLabel() + 1;
    if (test.maxLabel() >= classes) {
      throw new BadDataException("idx-label", testLabels.name(), 0, test.maxLabel(), classes - 1);
    }
    return new ImageClasses(train, test, classes);
  }

  private static ImageSet join(IdxFile images, IdxFile labels) throws BadDataException {
    int count = images.size(0);
    if (labels.size(0) != count) {
      throw new BadDataException("idx-label-count", labels.name(), 0, labels.size(0), count);
    }
    return new ImageSet(count, images.size(1), images.size(2), images.bytes(), labels.bytes());
  }

  private static String shape(ImageSet images) {
    return images.rows() + " × " + images.columns();
  }
}
