package org.descentlab.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;
import org.descentlab.experiment.catalog.Choice;
import org.descentlab.experiment.catalog.SurfaceRecipe;
import org.descentlab.experiment.catalog.Surfaces;
import org.descentlab.objective.surface.Surface;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every surface against its formula, differentiated by Commons Math. */
class SurfaceDerivativesTest {

  static List<Choice<SurfaceRecipe>> surfaces() {
    return Surfaces.ALL.entries();
  }

  @Test
  void everySurfaceHasItsFormula() {
    assertThat(SurfaceFormulas.ALL.keySet())
        .containsExactlyInAnyOrderElementsOf(Surfaces.ALL.ids());
  }

  @ParameterizedTest
  @MethodSource("surfaces")
  void valueGradientAndHessianAreThoseOfTheFormula(Choice<SurfaceRecipe> choice) {
    Surface f = choice.recipe().make().apply(choice.defaults());
    SurfaceFormulas.Formula formula = SurfaceFormulas.ALL.get(choice.id());
    Domain view = choice.recipe().domain();
    Random random = new Random(11);
    for (int i = 0; i < 200; i++) {
      double x = view.xMin() + view.width() * random.nextDouble();
      double y = view.yMin() + view.height() * random.nextDouble();
      DerivativeStructure expected =
          formula.at(new DerivativeStructure(2, 2, 0, x), new DerivativeStructure(2, 2, 1, y));
      double[] derivatives = {
        expected.getValue(),
        expected.getPartialDerivative(1, 0),
        expected.getPartialDerivative(0, 1),
        expected.getPartialDerivative(2, 0),
        expected.getPartialDerivative(1, 1),
        expected.getPartialDerivative(0, 2)
      };
      double[] ours = {
        f.value(x, y), f.dx(x, y), f.dy(x, y), f.dxx(x, y), f.dxy(x, y), f.dyy(x, y)
      };
      double size = 1;
      for (double derivative : derivatives) {
        size = Math.max(size, Math.abs(derivative));
      }
      assertThat(ours)
          .as("%s at (%s, %s)", choice.id(), x, y)
          .containsExactly(derivatives, within(1e-12 * size));
    }
  }
}
