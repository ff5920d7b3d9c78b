package org.descentlab.objective.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.descentlab.data.ImageSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Images of sizes that are a multiple of eight pixels and of others. */
class SparseRowsTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 8, 13, 24})
  void pixelsComeBackAsTheyWere(int size) {
    ImageSet images = RandomImages.of(50, 1, 1, size, 3).train();
    SparseRows rows = new SparseRows(images);
    ImageRows source = new ImageRows(rows, size);
    float[] inputs = new float[size];
    for (int row = 0; row < 50; row++) {
      source.inputs(row, inputs, 0);
      for (int pixel = 0; pixel < size; pixel++) {
        float level = (images.pixels()[row * size + pixel] & 0xff) / 255f;
        assertThat(inputs[pixel]).as("pixel %d of image %d", pixel, row).isEqualTo(level);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 20, 50})
  void theFirstRowsShareTheirPixels(int count) {
    SparseRows all = new SparseRows(RandomImages.of(50, 1, 3, 5, 3).train());
    SparseRows first = all.first(count);
    assertThat(first.size()).isEqualTo(count);
    assertThat(first.entries()).isSameAs(all.entries());
    assertThat(first.start(count)).isEqualTo(all.start(count));
    assertThat(first.label(count - 1)).isEqualTo(all.label(count - 1));
  }
}
