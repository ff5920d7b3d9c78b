package org.descentlab.objective.network;

import java.util.SplittableRandom;
import org.descentlab.data.ImageClasses;
import org.descentlab.data.ImageSet;

/** Random images with random labels, of whose pixels more than half are 0. */
final class RandomImages {
  private RandomImages() {}

  static ImageClasses of(int train, int test, int rows, int columns, int classes) {
    SplittableRandom random = new SplittableRandom(5);
    return new ImageClasses(
        set(train, rows, columns, classes, random),
        set(test, rows, columns, classes, random),
        classes);
  }

  private static ImageSet set(
      int count, int rows, int columns, int classes, SplittableRandom random) {
    byte[] pixels = new byte[count * rows * columns];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) (random.nextInt(5) < 3 ? 0 : random.nextInt(256));
    }
    byte[] labels = new byte[count];
    for (int i = 0; i < count; i++) {
      labels[i] = (byte) random.nextInt(classes);
    }
    return new ImageSet(count, rows, columns, pixels, labels);
  }
}
