package org.descentlab.objective.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  @Test
  void countsWeightsAndBiases() {
    assertThat(new Architecture(784, List.of(128), 10).parameterCount()).isEqualTo(101_770);
    assertThat(new Architecture(784, List.of(), 10).parameterCount()).isEqualTo(7_850);
    assertThat(new Architecture(784, List.of(256, 128), 10).parameterCount()).isEqualTo(235_146);
  }

  @Test
  void countsWithoutOverflow() {
    int huge = Integer.MAX_VALUE;

    assertThat(new Architecture(huge, List.of(huge), 2).parameterCount())
        .isGreaterThan(4L * huge * (huge / 4L));
    assertThat(new Architecture(huge, Collections.nCopies(9, huge), 2).parameterCount())
        .isEqualTo(Long.MAX_VALUE);
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> new Architecture(huge, List.of(huge), 2).layers());
  }

  @Test
  void everyParameterHasOnePlace() {
    Architecture architecture = new Architecture(3, List.of(4, 2), 5);
    int[] seen = new int[(int) architecture.parameterCount()];

    for (LayerShape layer : architecture.layers()) {
      for (int output = 0; output < layer.outputs(); output++) {
        seen[layer.bias(output)]++;
        for (int input = 0; input < layer.inputs(); input++) {
          seen[layer.weight(output, input)]++;
        }
      }
    }

    assertThat(seen).containsOnly(1);
  }

  @Test
  void refusesWidthsBelowOne() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Architecture(0, List.of(), 2));
    assertThatIllegalArgumentException().isThrownBy(() -> new Architecture(2, List.of(3, 0), 2));
  }

  @Test
  void readsAsItIsUsuallyWritten() {
    assertThat(new Architecture(784, List.of(128), 10)).hasToString("784-128-10");
  }
}
