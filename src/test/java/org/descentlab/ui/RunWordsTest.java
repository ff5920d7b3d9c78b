package org.descentlab.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.descentlab.ui.MadeRuns.onData;
import static org.descentlab.ui.MadeRuns.onSurface;

import org.junit.jupiter.api.Test;

/** The lines that say how a run is set. */
class RunWordsTest {
  private final Texts texts = new Texts("en");

  @Test
  void aScheduleIsSaidWithWhatAFileMustGiveAndWhatIsNotUsual() {
    assertThat(RunWords.schedule(onSurface(""), texts)).isEqualTo("Schedule: Constant");
    assertThat(RunWords.schedule(onSurface(", schedule: { type: cosine, period: 200 }"), texts))
        .isEqualTo("Schedule: Cosine, T 200");
    assertThat(
            RunWords.schedule(
                onData(", schedule: { type: cosine, period: 20, minimum: 0.01, per: epoch }"),
                texts))
        .isEqualTo("Schedule: Cosine, T 20, η_min 0.01, by epoch");
  }

  @Test
  void aSequenceIsSaidPartByPart() {
    String parts =
        ", schedule: { type: sequence, parts: [ { steps: 20, schedule: { type: linear-warmup,"
            + " steps: 20 } }, { schedule: { type: cosine, period: 180 } } ] }";
    assertThat(RunWords.schedule(onSurface(parts), texts))
        .isEqualTo("Schedule: Linear warm-up 20 → Cosine");
  }

  @Test
  void aGradientIsSaidWithItsClippingAndItsNoiseOrOrder() {
    assertThat(RunWords.gradient(onSurface(""), texts))
        .isEqualTo("Gradient: Exact, not clipped, noise 0");
    assertThat(
            RunWords.gradient(onSurface(", clip: { norm: 1 }, estimator: spsa, noise: 0.5"), texts))
        .isEqualTo("Gradient: SPSA, clipped at norm 1, noise 0.5");
    assertThat(RunWords.gradient(onData(", clip: { value: 0.5 }, order: sequential"), texts))
        .isEqualTo("Gradient: Exact, clipped at value 0.5, in file order");
    assertThat(RunWords.gradient(onData(", batch: 8, order: sequential"), texts))
        .isEqualTo("Gradient: Exact on B = 8, not clipped, in file order");
  }

  @Test
  void chineseIsSaidInChinese() {
    assertThat(RunWords.gradient(onSurface(", clip: { norm: 1 }"), new Texts("zh")))
        .isEqualTo("梯度：精确，按范数 1 裁剪，噪声 0");
  }
}
