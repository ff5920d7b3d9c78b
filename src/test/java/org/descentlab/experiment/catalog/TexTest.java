package org.descentlab.experiment.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scilab.forge.jlatexmath.TeXFormula;

/** What the catalogues give as TeX is TeX, judged by a typesetter. */
class TexTest {
  static Stream<Choice<?>> entries() {
    return Stream.<Catalog<?>>of(Optimizers.ALL, Schedules.ALL, Surfaces.ALL)
        .flatMap(catalog -> List.copyOf(catalog.entries()).stream());
  }

  @ParameterizedTest
  @MethodSource("entries")
  void everyFormulaIsTypeset(Choice<?> choice) {
    assertThat(choice.tex()).isNotBlank();
    assertThatCode(() -> new TeXFormula(choice.tex())).as(choice.id()).doesNotThrowAnyException();
  }
}
