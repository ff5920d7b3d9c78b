package org.descentlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.descentlab.data.PlaneSet;
import org.descentlab.experiment.ImageSource;
import org.descentlab.experiment.Initializer;
import org.descentlab.experiment.NetworkProblem;
import org.descentlab.experiment.catalog.Parameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The controls of a network's data. */
class NetworkControlsTest {

  private static NetworkControls on(ImageSource data) {
    return new NetworkControls(NetworkProblem.on(data));
  }

  private static List<String> ids(NetworkControls controls) {
    return controls.fields().stream().map(Parameter::id).toList();
  }

  @ParameterizedTest
  @CsvSource({"samples, 900", "noise, 0.3", "testShare, 0.25", "dropout, 0.4"})
  void aFieldOfASetOfPointsChangesNothingElse(String field, double value) {
    changesNothingElse(
        on(ImageSource.Plane.of(PlaneSet.find("moons").orElseThrow())), field, value);
  }

  @ParameterizedTest
  @CsvSource({"samples, 50", "features, 3", "noise, 0"})
  void aFieldOfRectifiedRowsChangesNothingElse(String field, double value) {
    changesNothingElse(on(ImageSource.Relu.DEFAULTS), field, value);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 500, 60_000})
  void ofImagesTheFirstSoManyAreTaken(double images) {
    NetworkControls controls = on(new ImageSource.Mnist());
    changesNothingElse(controls, "trainSamples", images);
    NetworkProblem changed = (NetworkProblem) controls.changed("trainSamples", images);
    assertThat(changed.trainSamples().orElse(60_000)).isEqualTo((int) images);
    assertThat(changed.trainSamples().isEmpty()).isEqualTo(images == 60_000);
  }

  @Test
  void uniformWeightsHaveABoundThatCanBeSet() {
    NetworkControls controls = on(new ImageSource.Mnist());
    assertThat(ids(controls)).doesNotContain("bound");
    NetworkProblem uniform = (NetworkProblem) controls.changed("initializer", "uniform");
    assertThat(uniform.initializer()).isEqualTo(new Initializer(Initializer.Kind.UNIFORM, 0.1));
    changesNothingElse(new NetworkControls(uniform), "bound", 0.5);
  }

  private static void changesNothingElse(NetworkControls controls, String field, double value) {
    assertThat(ids(controls)).contains(field);
    Map<String, Object> expected = new HashMap<>(controls.values());
    expected.put(field, value);
    NetworkProblem changed = (NetworkProblem) controls.changed(field, value);
    assertThat(new NetworkControls(changed).values()).isEqualTo(expected);
  }

  @Test
  void imagesHaveNoFieldsOfPoints() {
    NetworkControls controls = on(new ImageSource.Mnist());
    assertThat(ids(controls)).doesNotContain("samples", "noise", "testShare");
    assertThat(controls.values()).doesNotContainKey("samples");
  }
}
