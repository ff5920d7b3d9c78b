package org.descentlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import org.descentlab.experiment.catalog.SchedulePart;
import org.descentlab.experiment.catalog.Schedules;
import org.junit.jupiter.api.Test;

/** Schedules that follow one another, as somebody puts them together. */
class PartListTest {
  private final PartList list =
      new PartList(Schedules.ALL.get("sequence").defaults().parts("parts"));

  private static List<OptionalLong> steps(PartList list) {
    return list.parts().stream().map(SchedulePart::steps).toList();
  }

  private static List<String> types(PartList list) {
    return list.parts().stream().map(part -> part.schedule().type()).toList();
  }

  @Test
  void aPartIsAddedBehindTheOthersOfWhichEachHasItsSteps() {
    PartList added = list.added();
    assertThat(types(added)).containsExactly("linear-warmup", "cosine", "constant");
    assertThat(steps(added))
        .containsExactly(OptionalLong.of(20), OptionalLong.of(200), OptionalLong.empty());
    assertThat(steps(added.added()).get(2)).isEqualTo(OptionalLong.of(50));
  }

  @Test
  void theLastPartMayLastAndTheOnlyOneStays() {
    PartList one = list.removed(1);
    assertThat(types(one)).containsExactly("linear-warmup");
    assertThat(one.removed(0)).isEqualTo(one);
  }

  @Test
  void anotherScheduleFillsThePartThatItIsPutInto() {
    PartList changed = list.withSteps(0, 60).withType(0, "cosine");
    assertThat(steps(changed).get(0)).isEqualTo(OptionalLong.of(60));
    assertThat(changed.parts().get(0).schedule().number("period")).isEqualTo(60);
    assertThat(changed.parts().get(1)).isEqualTo(list.parts().get(1));
  }

  @Test
  void aFieldOfOnePartChangesThatPartAlone() {
    PartList changed = list.withField(1, "minimum", 0.25);
    assertThat(changed.parts().get(1).schedule().number("minimum")).isEqualTo(0.25);
    assertThat(changed.parts().get(0)).isEqualTo(list.parts().get(0));
  }

  @Test
  void aSequenceMayBeAPart() {
    PartList nested = list.withType(1, "sequence");
    assertThat(nested.parts().get(1).schedule().parts("parts")).hasSize(2);
  }
}
