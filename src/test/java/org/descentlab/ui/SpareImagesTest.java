package org.descentlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Images that nobody looks at any more. */
@RequiresToolkit
class SpareImagesTest {
  private final SpareImages spare = new SpareImages();

  @Test
  void anImageOfTheSizeIsUsedAgain() {
    LiveImage image = new LiveImage(30, 20);
    spare.giveBack(List.of(image));
    assertThat(spare.take(30, 20)).isSameAs(image);
    assertThat(spare.take(30, 20)).isNotSameAs(image);
  }

  @Test
  void imagesOfAnotherSizeGo() {
    LiveImage image = new LiveImage(30, 20);
    spare.giveBack(List.of(image));
    spare.take(31, 20);
    assertThat(spare.take(30, 20)).isNotSameAs(image);
  }

  @Test
  void whatAPictureWithFewerCurvesDidNotTakeGoes() {
    LiveImage image = new LiveImage(30, 20);
    LiveImage other = new LiveImage(30, 20);
    spare.giveBack(List.of(image, other));
    spare.take(30, 20);
    spare.letGo();
    assertThat(spare.take(30, 20)).isNotIn(image, other);
  }
}
