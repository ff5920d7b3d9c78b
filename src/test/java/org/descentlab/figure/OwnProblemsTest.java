package org.descentlab.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A run with a problem of its own is drawn where its parameters mean the same. */
class OwnProblemsTest {

  private static Recording recording(String yaml) {
    return Samples.recording(yaml, Theme.LIGHT);
  }

  @Test
  void aRunWithOtherParametersHasNoPlaceInThePlane() {
    assertThat(recording(Samples.MIXED_LINE).sharingParameters().traces())
        .extracting(RunTrace::name)
        .containsExactly("both");
    assertThat(recording(Samples.MIXED_CLASSES).sharingParameters().traces())
        .extracting(RunTrace::name)
        .containsExactly("two");
    assertThat(recording(Samples.FORMULA).sharingParameters().traces()).hasSize(2);
  }

  @Test
  void aLineWithoutInterceptBelongsIntoTheDataAndOneOfScaledFeaturesDoesNot() {
    assertThat(recording(Samples.MIXED_LINE).sharingData().traces())
        .extracting(RunTrace::name)
        .containsExactly("both", "slope alone");
    assertThat(recording(Samples.MIXED_CLASSES).sharingData().traces()).hasSize(2);
  }

  @Test
  void aLineHasAnInterceptWhereThereIsAParameterMoreThanFeatures() {
    FittedLine regression = new FittedLine(false, true);
    assertThat(regression.withParameters(1).intercept()).isFalse();
    assertThat(regression.withParameters(2).intercept()).isTrue();
    FittedLine classes = new FittedLine(true, false);
    assertThat(classes.withParameters(2).intercept()).isFalse();
    assertThat(classes.withParameters(3).intercept()).isTrue();
  }
}
