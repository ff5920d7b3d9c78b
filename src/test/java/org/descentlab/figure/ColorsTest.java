package org.descentlab.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.RunSpec;
import org.descentlab.experiment.catalog.Optimizers;
import org.descentlab.experiment.file.ExperimentReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Colours, judged by other people's measures: WCAG 2.1 contrast, CIELAB lightness, and the
 * simulation of colour blindness by Machado, Oliveira and Fernandes 2009 (severity 1).
 */
class ColorsTest {
  static final List<Theme> THEMES = Theme.ALL;

  private static final double[][] PROTANOPIA = {
    {0.152286, 1.052583, -0.204868},
    {0.114503, 0.786281, 0.099216},
    {-0.003882, -0.048116, 1.051998}
  };
  private static final double[][] DEUTERANOPIA = {
    {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}
  };
  private static final double[][] NORMAL = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};

  private static double[] linear(int rgb) {
    double[] linear = new double[3];
    for (int k = 0; k < 3; k++) {
      linear[k] = Wcag.linear(component(rgb, k));
    }
    return linear;
  }

  private static double component(int rgb, int k) {
    return (rgb >> (16 - 8 * k) & 255) / 255.0;
  }

  private static double luminance(int rgb) {
    return Wcag.luminance(component(rgb, 0), component(rgb, 1), component(rgb, 2));
  }

  private static double contrast(int one, int other) {
    return Wcag.contrast(luminance(one), luminance(other));
  }

  /** CIELAB under D65 of a colour as somebody with this matrix sees it. */
  private static double[] lab(int rgb, double[][] eyes) {
    double[] c = linear(rgb);
    double[] seen = new double[3];
    for (int k = 0; k < 3; k++) {
      seen[k] = Math.max(0, eyes[k][0] * c[0] + eyes[k][1] * c[1] + eyes[k][2] * c[2]);
    }
    double x = f((0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.9505);
    double y = f(0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2]);
    double z = f((0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.089);
    return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
  }

  private static double f(double t) {
    return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16.0 / 116;
  }

  private static double distance(int one, int other, double[][] eyes) {
    double[] a = lab(one, eyes);
    double[] b = lab(other, eyes);
    return Math.hypot(Math.hypot(a[0] - b[0], a[1] - b[1]), a[2] - b[2]);
  }

  private static List<RunSpec> runs(String... optimizers) {
    StringBuilder yaml =
        new StringBuilder("format: 1\nproblem: {kind: surface, surface: ravine}\n");
    yaml.append("runs:\n");
    for (int k = 0; k < optimizers.length; k++) {
      yaml.append("  - {name: r" + k + ", optimizer: {" + optimizers[k] + "}}\n");
    }
    try {
      ExperimentSpec spec = ExperimentReader.read(yaml.toString(), "runs").spec();
      return spec.runs();
    } catch (org.descentlab.experiment.FaultException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The fields with which a file gives an optimizer at its defaults. */
  private static String fields(String id) {
    return "type: " + id + (id.equals("rule") ? ", update: [theta = theta - lr*g]" : "");
  }

  private static List<RunSpec> common() {
    return runs(
        "type: sgd",
        "type: momentum",
        "type: momentum, form: heavy-ball",
        "type: momentum, nesterov: true",
        "type: adam");
  }

  @ParameterizedTest
  @FieldSource("THEMES")
  void theHeatColoursClimbEvenlyInLightness(Theme theme) {
    double whole = lab(theme.heat().at(1), NORMAL)[0] - lab(theme.heat().at(0), NORMAL)[0];
    double before = lab(theme.heat().at(0), NORMAL)[0];
    for (int k = 1; k <= 16; k++) {
      double now = lab(theme.heat().at(k / 16.0), NORMAL)[0];
      assertThat((now - before) / whole * 16).isCloseTo(1, within(0.35));
      before = now;
    }
  }

  @ParameterizedTest
  @FieldSource("THEMES")
  void textIsReadable(Theme theme) {
    assertThat(contrast(theme.text(), theme.background())).isGreaterThan(10);
    assertThat(contrast(theme.muted(), theme.background())).isGreaterThan(5);
    assertThat(contrast(theme.text(), theme.panel())).isGreaterThan(10);
  }

  @ParameterizedTest
  @FieldSource("THEMES")
  void runsStandOutFromPanelAndHeatMap(Theme theme) {
    for (RunStyle style : RunStyles.of(common(), theme)) {
      assertThat(contrast(style.rgb(), theme.panel())).isGreaterThan(3);
      for (double at = 0; at <= 1; at += 0.125) {
        assertThat(contrast(style.rgb(), theme.heat().at(at))).isGreaterThan(1.75);
      }
      assertThat(contrast(style.rgb(), theme.heat().at(0))).isGreaterThan(3);
    }
  }

  @ParameterizedTest
  @FieldSource("THEMES")
  void optimizersDifferForWhoConfusesRedAndGreen(Theme theme) {
    List<RunStyle> styles = RunStyles.of(runs("type: sgd", "type: momentum", "type: adam"), theme);
    for (double[][] eyes : List.of(NORMAL, PROTANOPIA, DEUTERANOPIA)) {
      for (int i = 0; i < styles.size(); i++) {
        for (int j = 0; j < i; j++) {
          assertThat(distance(styles.get(i).rgb(), styles.get(j).rgb(), eyes)).isGreaterThan(20);
        }
      }
    }
  }

  @Test
  void anyTwoOfTheCommonRunsDifferInMarkerAndInColourOrDash() {
    for (Theme theme : Theme.ALL) {
      List<RunStyle> styles = RunStyles.of(common(), theme);
      assertThat(styles).extracting(RunStyle::marker).doesNotHaveDuplicates();
      assertThat(styles).extracting(RunStyle::rgb).doesNotHaveDuplicates();
      for (double[][] eyes : List.of(NORMAL, PROTANOPIA, DEUTERANOPIA)) {
        for (int i = 0; i < styles.size(); i++) {
          for (int j = 0; j < i; j++) {
            boolean dashes = !styles.get(i).dash().equals(styles.get(j).dash());
            double apart = distance(styles.get(i).rgb(), styles.get(j).rgb(), eyes);
            assertThat(dashes || apart > 15).isTrue();
          }
        }
      }
    }
  }

  @Test
  void anyTwoOptimizersDifferInMarkerAndInColourOrDash() {
    List<String> ids = Optimizers.ALL.ids();
    for (Theme theme : Theme.ALL) {
      for (int i = 0; i < ids.size(); i++) {
        for (int j = 0; j < i; j++) {
          List<RunStyle> two = RunStyles.of(runs(fields(ids.get(i)), fields(ids.get(j))), theme);
          assertThat(two).extracting(RunStyle::marker).doesNotHaveDuplicates();
          boolean dashes = !two.get(0).dash().equals(two.get(1).dash());
          for (double[][] eyes : List.of(NORMAL, PROTANOPIA, DEUTERANOPIA)) {
            double apart = distance(two.get(0).rgb(), two.get(1).rgb(), eyes);
            assertThat(dashes || apart > 14).as(ids.get(i) + " " + ids.get(j)).isTrue();
          }
        }
      }
    }
  }

  @ParameterizedTest
  @FieldSource("THEMES")
  void everyOptimizerStandsOutFromPanelAndHeatMap(Theme theme) {
    for (String id : Optimizers.ALL.ids()) {
      int rgb = RunStyles.of(runs(fields(id)), theme).get(0).rgb();
      assertThat(contrast(rgb, theme.panel())).as(id).isGreaterThan(3);
      assertThat(contrast(rgb, theme.heat().at(0))).as(id).isGreaterThan(3);
      assertThat(contrast(rgb, theme.heat().at(1))).as(id).isGreaterThan(1.75);
    }
  }

  @Test
  void fiveRunsOfOneOptimizerDifferInColourAndDash() {
    String[] five = {"type: adam", "type: adam", "type: adam", "type: adam", "type: adam"};
    for (Theme theme : Theme.ALL) {
      List<RunStyle> styles = RunStyles.of(runs(five), theme);
      assertThat(styles).extracting(RunStyle::dash).doesNotHaveDuplicates();
      assertThat(styles).extracting(RunStyle::marker).doesNotHaveDuplicates();
      Set<Integer> colors = new HashSet<>();
      styles.forEach(style -> colors.add(style.rgb()));
      assertThat(colors).hasSize(5);
    }
  }

  @Test
  void aRunKeepsItsLookWhenOthersAreAddedBehindIt() {
    List<RunSpec> few = runs("type: sgd", "type: adam");
    List<RunSpec> more = new ArrayList<>(few);
    more.addAll(runs("type: momentum", "type: sgd"));
    assertThat(RunStyles.of(more, Theme.DARK).subList(0, 2))
        .isEqualTo(RunStyles.of(few, Theme.DARK));
  }
}
