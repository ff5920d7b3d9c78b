package org.descentlab.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.descentlab.experiment.catalog.Choice;
import org.descentlab.experiment.catalog.SurfaceRecipe;
import org.descentlab.experiment.catalog.Surfaces;
import org.descentlab.objective.surface.Surface;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The published test functions against their reference values. */
class GoldenSurfacesTest {

  record Case(String name, JsonNode golden, SurfaceRecipe recipe, Surface surface) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static JsonNode golden() throws IOException {
    try (var stream = GoldenSurfacesTest.class.getResourceAsStream("/golden/surfaces.json")) {
      return new ObjectMapper().readTree(Objects.requireNonNull(stream));
    }
  }

  static Stream<Case> functions() throws IOException {
    List<Case> cases = new ArrayList<>();
    for (var function : golden().get("functions").properties()) {
      String id = function.getKey().replace("_10", "").replace('_', '-');
      Choice<SurfaceRecipe> choice = Surfaces.ALL.get(id);
      Surface surface = choice.recipe().make().apply(choice.defaults());
      cases.add(new Case(id, function.getValue(), choice.recipe(), surface));
    }
    return cases.stream();
  }

  @Test
  void allOfThemAreInTheCatalogue() throws IOException {
    assertThat(functions()).hasSize(27);
    assertThat(golden().get("columns"))
        .extracting(JsonNode::asText)
        .containsExactly("x", "y", "f", "df/dx", "df/dy", "d2f/dx2", "d2f/dxdy", "d2f/dy2");
  }

  @ParameterizedTest
  @MethodSource("functions")
  void valueGradientAndHessianEqualTheReferencePoints(Case c) {
    double tolerance = c.golden().get("tol").doubleValue();
    Surface f = c.surface();
    for (JsonNode p : c.golden().get("points")) {
      double x = p.get(0).doubleValue();
      double y = p.get(1).doubleValue();
      double[] ours = {
        f.value(x, y), f.dx(x, y), f.dy(x, y), f.dxx(x, y), f.dxy(x, y), f.dyy(x, y)
      };
      for (int i = 0; i < ours.length; i++) {
        double expected = p.get(i + 2).doubleValue();
        double bound = tolerance * Math.max(1, Math.abs(expected));
        assertThat(ours[i]).as("column %d at (%s, %s)", i, x, y).isCloseTo(expected, within(bound));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("functions")
  void theLowestMinimizersAreThoseOfTheReference(Case c) {
    JsonNode minimizers = c.golden().get("minimizers");
    List<Surface.Minimizer> all = c.surface().minimizers();
    List<Surface.Minimizer> lowest =
        all.stream().filter(m -> m.minimum() == all.get(0).minimum()).toList();
    assertThat(lowest).hasSize(minimizers.size());
    for (JsonNode minimizer : minimizers) {
      assertThat(lowest)
          .anySatisfy(
              m -> {
                assertThat(m.x()).isEqualTo(minimizer.get(0).doubleValue());
                assertThat(m.y()).isEqualTo(minimizer.get(1).doubleValue());
                assertThat(m.minimum()).isEqualTo(c.golden().get("minimum").doubleValue());
              });
    }
  }

  @ParameterizedTest
  @MethodSource("functions")
  void theViewIsThatOfTheReference(Case c) {
    Domain view = c.recipe().domain();
    assertThat(c.golden().get("plot_domain"))
        .extracting(JsonNode::doubleValue)
        .containsExactly(view.xMin(), view.xMax(), view.yMin(), view.yMax());
  }
}
