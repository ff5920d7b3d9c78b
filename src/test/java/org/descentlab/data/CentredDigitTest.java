package org.descentlab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** A drawing becomes an image like MNIST's. */
class CentredDigitTest {
  private static final int SIDE = CentredDigit.SIDE;

  /** A drawing of a filled rectangle. */
  private static float[] block(int width, int height, int x, int y, int w, int h) {
    float[] ink = new float[width * height];
    for (int row = y; row < y + h; row++) {
      for (int column = x; column < x + w; column++) {
        ink[row * width + column] = 1;
      }
    }
    return ink;
  }

  private static double[] center(float[] image) {
    double mass = 0;
    double x = 0;
    double y = 0;
    for (int i = 0; i < image.length; i++) {
      mass += image[i];
      x += image[i] * (i % SIDE + 0.5);
      y += image[i] * (Math.floorDiv(i, SIDE) + 0.5);
    }
    return new double[] {x / mass, y / mass};
  }

  /** Left, top, width, height of what is not 0. */
  private static int[] box(float[] image) {
    int left = SIDE;
    int top = SIDE;
    int right = 0;
    int bottom = 0;
    for (int i = 0; i < image.length; i++) {
      if (image[i] > 0) {
        left = Math.min(left, i % SIDE);
        right = Math.max(right, i % SIDE + 1);
        top = Math.min(top, Math.floorDiv(i, SIDE));
        bottom = Math.max(bottom, Math.floorDiv(i, SIDE) + 1);
      }
    }
    return new int[] {left, top, right - left, bottom - top};
  }

  @Test
  void whereverAndHoweverLargeItIsDrawnTheImageIsTheSame() {
    float[] small = CentredDigit.of(block(200, 150, 3, 100, 10, 40), 200);
    float[] large = CentredDigit.of(block(200, 150, 120, 5, 30, 120), 200);
    assertThat(small).isEqualTo(large);
    assertThat(box(small)).containsExactly(12, 4, 5, 20);
  }

  @Test
  void theLongerSideFillsTwentyPixels() {
    assertThat(box(CentredDigit.of(block(100, 100, 10, 10, 60, 15), 100)))
        .containsExactly(4, 12, 20, 5);
  }

  @Test
  void theCentreOfMassNotTheBoxComesToTheMiddle() {
    float[] ink = block(100, 100, 20, 20, 10, 60); // a long stem
    for (int row = 20; row < 30; row++) {
      for (int column = 30; column < 60; column++) {
        ink[row * 100 + column] = 1; // and an arm to the right, at its top
      }
    }
    float[] image = CentredDigit.of(ink, 100);
    double[] center = center(image);
    assertThat(center[0]).isCloseTo(14, within(0.5));
    assertThat(center[1]).isCloseTo(14, within(0.5));
    int[] box = box(image);
    assertThat(box[0] + box[2] / 2.0).isGreaterThan(14.5);
  }

  @Test
  void edgesBetweenPixelsBecomeGrey() {
    float[] image = CentredDigit.of(block(100, 100, 0, 0, 90, 99), 100);
    assertThat(image).contains(1f);
    float least = 1;
    for (float pixel : image) {
      least = pixel > 0 ? Math.min(least, pixel) : least;
    }
    assertThat(least).isStrictlyBetween(0f, 1f);
  }

  @Test
  void nothingAndADotAreImagesToo() {
    assertThat(CentredDigit.of(new float[100], 10)).containsOnly(0f);
    float[] dot = new float[100];
    dot[55] = 1;
    assertThat(box(CentredDigit.of(dot, 10))).containsExactly(4, 4, 20, 20);
  }

  @Test
  void somethingVeryUnevenStaysInsideTheImage() {
    float[] ink = block(100, 100, 0, 0, 100, 1);
    for (int row = 0; row < 100; row++) {
      ink[row * 100] = 1;
    }
    float[] image = CentredDigit.of(ink, 100);
    assertThat(box(image)[2]).isEqualTo(20);
    assertThat(box(image)[3]).isEqualTo(20);
  }
}
