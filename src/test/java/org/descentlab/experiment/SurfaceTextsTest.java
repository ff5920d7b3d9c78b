package org.descentlab.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.Stream;
import org.descentlab.experiment.catalog.Settings;
import org.descentlab.experiment.catalog.SurfaceRecipe;
import org.descentlab.experiment.catalog.Surfaces;
import org.descentlab.formula.Tape;
import org.descentlab.formula.Variables;
import org.descentlab.objective.Domain;
import org.descentlab.objective.surface.FormulaSurface;
import org.descentlab.objective.surface.Surface;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every surface can be written as a formula. */
class SurfaceTextsTest {

  static Stream<String> ids() {
    return Surfaces.ALL.ids().stream();
  }

  @ParameterizedTest
  @MethodSource("ids")
  void theTextOfASurfaceHasItsValues(String id) throws Exception {
    compare(Surfaces.ALL.get(id).defaults());
  }

  @Test
  void fieldsArePutIntoTheText() throws Exception {
    Settings bowl = Surfaces.ALL.get("quadratic-bowl").defaults();
    compare(bowl.with("kappa", 30.0).with("angle", -27.5));
    compare(bowl.with("kappa", 1e-7));
    compare(Surfaces.ALL.get("rosenbrock").defaults().with("a", -0.5).with("b", -3.0));
  }

  private static void compare(Settings settings) throws Exception {
    SurfaceRecipe recipe = Surfaces.ALL.get(settings.type()).recipe();
    Surface theirs = recipe.make().apply(settings);
    String text = SurfaceTexts.of(settings);
    Surface ours = new FormulaSurface(Tape.of(text, Variables.of(2)));
    Random random = new Random(3);
    Domain d = recipe.domain();
    for (int i = 0; i < 200; i++) {
      double x = d.xMin() + d.width() * random.nextDouble();
      double y = d.yMin() + d.height() * random.nextDouble();
      double value = theirs.value(x, y);
      assertThat(ours.value(x, y))
          .as(text)
          .isCloseTo(value, within(1e-11 * Math.max(100, Math.abs(value))));
    }
  }
}
