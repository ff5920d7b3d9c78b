package org.descentlab.experiment;

/** Where a network's images come from. */
public sealed interface ImageSource {

  /** MNIST, which comes with the program. */
  record Mnist() implements ImageSource {}

  /**
   * A folder of four IDX files.
   *
   * @param path as the file gives it, relative to the file
   */
  record IdxFolder(String path) implements ImageSource {}
}
