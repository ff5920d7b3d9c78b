package org.descentlab.objective.network;

import org.descentlab.data.ImageClasses;

/**
 * Images as networks read them, pixels that are not zero alone: of MNIST 42 MB. Networks of one
 * experiment share them; nobody changes them.
 */
public final class NetworkImages {
  private final SparseRows train;
  private final SparseRows test;
  private final int pixels;
  private final int classes;

  /** Reads images, which are not needed afterwards. */
  public NetworkImages(ImageClasses data) {
    this(
        new SparseRows(data.train()),
        new SparseRows(data.test()),
        data.train().imageSize(),
        data.classes());
  }

  private NetworkImages(SparseRows train, SparseRows test, int pixels, int classes) {
    this.train = train;
    this.test = test;
    this.pixels = pixels;
    this.classes = classes;
  }

  /** Returns the same with only the first {@code n} training images, which are shared too. */
  public NetworkImages firstTrain(int n) {
    return new NetworkImages(train.first(n), test, pixels, classes);
  }

  /** Returns the number of training images. */
  public int trainSize() {
    return train.size();
  }

  /** Returns the number of pixels of an image. */
  public int pixels() {
    return pixels;
  }

  /** Returns the number of classes. */
  public int classes() {
    return classes;
  }

  SparseRows train() {
    return train;
  }

  SparseRows test() {
    return test;
  }
}
