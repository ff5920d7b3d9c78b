package org.descentlab.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.descentlab.experiment.catalog.Choice;
import org.descentlab.experiment.catalog.Settings;
import org.descentlab.experiment.catalog.SurfaceRecipe;
import org.descentlab.experiment.catalog.Surfaces;
import org.descentlab.objective.surface.Surface;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every surface of the catalogue must keep, with odd values of its parameters too. */
class SurfaceContractTest {

  record Case(String name, Surface surface, SurfaceRecipe recipe) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Case> surfaces() {
    List<Case> cases = new ArrayList<>();
    for (Choice<SurfaceRecipe> choice : Surfaces.ALL.entries()) {
      cases.add(of(choice, choice.defaults()));
      if (choice.id().equals("rosenbrock")) {
        cases.add(of(choice, choice.defaults().with("a", 0.7).with("b", 13.0)));
      }
      if (choice.id().equals("quadratic-bowl")) {
        cases.add(of(choice, choice.defaults().with("kappa", 100.0).with("angle", 45.0)));
        cases.add(of(choice, choice.defaults().with("kappa", 0.3).with("angle", -70.0)));
      }
    }
    return cases.stream();
  }

  private static Case of(Choice<SurfaceRecipe> choice, Settings settings) {
    return new Case(
        choice.id() + settings.values(), choice.recipe().make().apply(settings), choice.recipe());
  }

  @ParameterizedTest
  @MethodSource("surfaces")
  void theGradientIsTheLimitOfCentralDifferences(Case c) {
    for (double[] p : points(c)) {
      double x = p[0];
      double y = p[1];
      Surface f = c.surface();
      double h = 1e-5;
      double scale = 1 + Math.abs(f.value(x, y)) + Math.abs(f.dxx(x, y)) + Math.abs(f.dyy(x, y));
      assertThat(f.dx(x, y))
          .isCloseTo((f.value(x + h, y) - f.value(x - h, y)) / (2 * h), within(1e-7 * scale));
      assertThat(f.dy(x, y))
          .isCloseTo((f.value(x, y + h) - f.value(x, y - h)) / (2 * h), within(1e-7 * scale));
    }
  }

  @ParameterizedTest
  @MethodSource("surfaces")
  void theHessianIsTheLimitOfCentralDifferencesOfTheGradient(Case c) {
    for (double[] p : points(c)) {
      double x = p[0];
      double y = p[1];
      Surface f = c.surface();
      double h = 1e-5;
      double scale = 1 + Math.abs(f.dx(x, y)) + Math.abs(f.dxx(x, y)) + Math.abs(f.dyy(x, y));
      assertThat(f.dxx(x, y))
          .isCloseTo((f.dx(x + h, y) - f.dx(x - h, y)) / (2 * h), within(1e-6 * scale));
      assertThat(f.dyy(x, y))
          .isCloseTo((f.dy(x, y + h) - f.dy(x, y - h)) / (2 * h), within(1e-6 * scale));
      double byY = (f.dx(x, y + h) - f.dx(x, y - h)) / (2 * h);
      double byX = (f.dy(x + h, y) - f.dy(x - h, y)) / (2 * h);
      assertThat(f.dxy(x, y)).isCloseTo(byY, within(1e-6 * scale));
      assertThat(f.dxy(x, y)).isCloseTo(byX, within(1e-6 * scale));
    }
  }

  @ParameterizedTest
  @MethodSource("surfaces")
  void everyListedMinimizerIsStationaryWithTheListedValueAndNoLowerNeighbour(Case c) {
    Surface f = c.surface();
    for (Surface.Minimizer m : f.minimizers()) {
      double curvature = Math.abs(f.dxx(m.x(), m.y())) + Math.abs(f.dyy(m.x(), m.y()));
      assertThat(f.value(m.x(), m.y())).isCloseTo(m.minimum(), within(1e-12));
      assertThat(f.dx(m.x(), m.y())).isCloseTo(0, within(1e-13 * (1 + curvature)));
      assertThat(f.dy(m.x(), m.y())).isCloseTo(0, within(1e-13 * (1 + curvature)));
      for (int i = 0; i < 16; i++) {
        double angle = i * Math.PI / 8;
        double x = m.x() + 1e-3 * Math.cos(angle);
        double y = m.y() + 1e-3 * Math.sin(angle);
        assertThat(f.value(x, y)).isGreaterThan(m.minimum());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("surfaces")
  void theDefaultStartAndTheMinimizersOfTheDefaultsAreInView(Case c) {
    Domain view = c.recipe().domain();
    List<Double> start = c.recipe().start();
    assertThat(view.contains(start.get(0), start.get(1))).isTrue();
    for (Surface.Minimizer m : c.surface().minimizers()) {
      assertThat(view.contains(m.x(), m.y())).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("references")
  void valueGradientAndHessianEqualTheReferencePoints(Surface f, JsonNode golden) {
    double tolerance = golden.get("tol").doubleValue();
    for (JsonNode p : golden.get("points")) {
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

  static Stream<Object[]> references() throws IOException {
    JsonNode all;
    try (var stream = SurfaceContractTest.class.getResourceAsStream("/golden/surfaces.json")) {
      all = new ObjectMapper().readTree(Objects.requireNonNull(stream)).get("functions");
    }
    JsonNode functions = all;
    return Surfaces.ALL.entries().stream()
        .filter(c -> functions.has(golden(c.id())))
        .map(
            c ->
                new Object[] {
                  c.recipe().make().apply(c.defaults()), functions.get(golden(c.id()))
                });
  }

  private static String golden(String id) {
    return id.equals("quadratic-bowl") ? "quadratic_bowl_10" : id.replace('-', '_');
  }

  private static List<double[]> points(Case c) {
    Random random = new Random(3);
    Domain d = c.recipe().domain();
    List<double[]> points = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      points.add(
          new double[] {
            d.xMin() + d.width() * random.nextDouble(), d.yMin() + d.height() * random.nextDouble()
          });
    }
    return points;
  }
}
