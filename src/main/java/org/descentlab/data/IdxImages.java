package org.descentlab.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads labelled images from the four IDX files {@code train-images-idx3-ubyte}, {@code
 * train-labels-idx1-ubyte}, {@code t10k-images-idx3-ubyte} and {@code t10k-labels-idx1-ubyte}, each
 * plain or with the ending {@code .gz}.
 */
public final class IdxImages {
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
    if (!Files.isDirectory(folder)) {
      throw new BadDataException("folder-missing", folder.toString(), 0);
    }
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

  private static IdxFile inFolder(Path folder, String name, int dimensions)
      throws BadDataException {
    for (String candidate : new String[] {name, name + ".gz"}) {
      Path file = folder.resolve(candidate);
      if (Files.isRegularFile(file)) {
        try (InputStream in = Files.newInputStream(file)) {
          return IdxFile.read(file.toString(), in, dimensions);
        } catch (IOException e) {
          String why = String.valueOf(e.getMessage());
          throw new BadDataException("file-unreadable", file.toString(), 0, why);
        }
      }
    }
    throw new BadDataException("idx-missing", folder.toString(), 0, name);
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
    ImageSet train =
        join(source.read("train-images-idx3-ubyte", 3), source.read("train-labels-idx1-ubyte", 1));
    IdxFile testImages = source.read("t10k-images-idx3-ubyte", 3);
    IdxFile testLabels = source.read("t10k-labels-idx1-ubyte", 1);
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
