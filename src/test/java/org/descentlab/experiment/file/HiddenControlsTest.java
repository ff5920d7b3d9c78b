package org.descentlab.experiment.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.descentlab.experiment.FaultException;
import org.descentlab.experiment.catalog.Controls;
import org.junit.jupiter.api.Test;

/** The list {@code view.hide} of a file. */
class HiddenControlsTest {
  private static final String START =
      """
      format: 1
      problem: { kind: surface, surface: ravine }
      runs: [{ optimizer: { type: sgd } }]
      """;

  @Test
  void everyNameIsReadAndWritten() throws FaultException {
    String text = START + "view:\n  hide: " + Controls.NAMES + "\n";
    var spec = ExperimentReader.read(text, "all.yaml").spec();
    assertThat(spec.view().hide()).isEqualTo(Controls.NAMES);
    assertThat(ExperimentReader.read(ExperimentWriter.write(spec), "again").spec()).isEqualTo(spec);
  }

  @Test
  void anUnknownNameIsRefusedWithItsPlaceAndTheNearestOne() {
    String text = START + "view:\n  hide: [optimizer, shedule]\n";
    FaultException refused =
        catchThrowableOfType(FaultException.class, () -> ExperimentReader.read(text, "class.yaml"));
    assertThat(refused.fault().file()).isEqualTo("class.yaml");
    assertThat(refused.fault().line()).isEqualTo(5);
    assertThat(refused.fault().path()).isEqualTo("view.hide[1]");
    assertThat(refused.fault().code()).isEqualTo("unknown-word");
    assertThat(refused.fault().arguments()).containsExactly("kind.control", "shedule", "schedule");
  }
}
