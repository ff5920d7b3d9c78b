package org.descentlab.ui;

import java.nio.IntBuffer;
import java.util.Arrays;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/**
 * An image that can be drawn anew once nobody looks at it. What a training run shows changes many
 * times a second: new images each time, and their copies in the renderer, would fill the memory.
 */
final class LiveImage {
  private final int[] pixels;
  private final PixelBuffer<IntBuffer> buffer;
  private final Image image;

  /** A transparent image of so many device pixels. */
  LiveImage(int width, int height) {
    pixels = new int[width * height];
    buffer =
        new PixelBuffer<>(
            width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
    image = new WritableImage(buffer);
  }

  /** The pixels {@code [height][width]}, row by row; while they change nobody may look. */
  int[] pixels() {
    return pixels;
  }

  int width() {
    return buffer.getWidth();
  }

  int height() {
    return buffer.getHeight();
  }

  /** Makes it transparent again. */
  LiveImage cleared() {
    Arrays.fill(pixels, 0);
    return this;
  }

  /** Returns what is to be looked at from now on, on the window's thread. */
  Image shown() {
    buffer.updateBuffer(all -> null);
    return image;
  }
}
