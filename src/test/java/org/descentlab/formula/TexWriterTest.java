package org.descentlab.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scilab.forge.jlatexmath.TeXConstants;
import org.scilab.forge.jlatexmath.TeXFormula;

class TexWriterTest {
  private static String tex(String formula, Map<String, String> numbers) throws Exception {
    TexWriter.Names names =
        new TexWriter.Names() {
          @Override
          public String tex(String name) {
            return numbers.getOrDefault(name, TexSymbol.ofName(name));
          }

          @Override
          public boolean isVector(String name) {
            return List.of("g", "m").contains(name);
          }
        };
    Expression tree =
        new FormulaParser(List.of("a", "b", "c", "g", "m", "beta1", "word")).parse(formula);
    return new TexWriter(names, !numbers.isEmpty()).write(tree);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      value = {
        "a + b*c @ a + b\\, c",
        "(a + b)*c @ \\left(a + b\\right)\\, c",
        "a - (b - c) @ a - \\left(b - c\\right)",
        "a - b - c @ a - b - c",
        "a + (b - c) @ a + b - c",
        "a - b*c @ a - b\\, c",
        "a/b/c @ \\frac{\\frac{a}{b}}{c}",
        "a/(b + c) @ \\frac{a}{b + c}",
        "beta1^a @ \\beta_{1}^{a}",
        "(a + b)^2 @ \\left(a + b\\right)^{2}",
        "a^b^c @ a^{b^{c}}",
        "(a^b)^c @ \\left(a^{b}\\right)^{c}",
        "-a^2 @ -a^{2}",
        "(-a)^2 @ \\left(-a\\right)^{2}",
        "-(a + b) @ -\\left(a + b\\right)",
        "a*-b @ a\\, \\left(-b\\right)",
        "a - -b @ a - \\left(-b\\right)",
        "g*m @ g \\odot m",
        "a*g @ a\\, g",
        "(-a)*b @ -a\\, b",
        "(a - b)*c - a @ \\left(a - b\\right)\\, c - a",
        "a*2 @ a \\cdot 2",
        "2*a @ 2\\, a",
        "word*a @ \\mathrm{word} \\cdot a",
        "sqrt(a)*abs(b) @ \\sqrt{a}\\, \\left|b\\right|",
        "exp(-a) @ e^{-a}",
        "log(a)^2 @ \\left(\\ln\\left(a\\right)\\right)^{2}",
        "max(a, b, c) @ \\max\\left(\\max\\left(a,\\; b\\right),\\; c\\right)",
        "pi*1e-9 @ \\pi \\cdot 10^{-9}"
      })
  void formulasHaveTheParenthesesTheyNeed(String formula, String expected) throws Exception {
    assertThat(tex(formula, Map.of())).isEqualTo(expected);
  }

  @Test
  void negativeNumbersAndPowersOfTenThatArePutInHaveParenthesesWhereTheyNeedThem()
      throws Exception {
    Map<String, String> numbers = Map.of("a", "-3", "b", "2\\times 10^{-5}", "c", "4");
    assertThat(tex("a*c", numbers)).isEqualTo("-3 \\cdot 4");
    assertThat(tex("c*a", numbers)).isEqualTo("4 \\cdot \\left(-3\\right)");
    assertThat(tex("c + a", numbers)).isEqualTo("4 + \\left(-3\\right)");
    assertThat(tex("c - a", numbers)).isEqualTo("4 - \\left(-3\\right)");
    assertThat(tex("a - c", numbers)).isEqualTo("-3 - 4");
    assertThat(tex("a^2", numbers)).isEqualTo("\\left(-3\\right)^{2}");
    assertThat(tex("b^2", numbers)).isEqualTo("\\left(2\\times 10^{-5}\\right)^{2}");
    assertThat(tex("c*b", numbers)).isEqualTo("4 \\cdot 2\\times 10^{-5}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "beta1 | \\beta_{1}",
        "beta_2 | \\beta_{2}",
        "epsilon | \\epsilon",
        "lr | \\eta",
        "m | m",
        "mhat | \\hat{m}",
        "m_hat | \\hat{m}",
        "betahat2 | \\hat{\\beta}_{2}",
        "gprime | g'",
        "momentum | \\mathrm{momentum}",
        "weight_decay_rate | \\mathrm{weight\\_decay\\_rate}",
        "x_max | x_{\\mathrm{max}}",
        "v_i | v_{i}"
      })
  void namesBecomeSymbols(String name, String expected) {
    assertThat(TexSymbol.ofName(name)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"β₁,\\beta_{1}", "η₋,\\eta_{-}", "Δ_min,\\Delta_{\\mathrm{min}}", "G₀,G_{0}", "L,L"})
  void symbolsOfTheCatalogueBecomeTex(String symbol, String expected) {
    assertThat(TexSymbol.ofSymbol(symbol)).isEqualTo(expected);
  }

  @Test
  void numbersHaveFourDigitsAndNeverPretendToBeOne() {
    assertThat(TexNumber.of(0.123456, 4)).isEqualTo("0.1235");
    assertThat(TexNumber.of(-12, 4)).isEqualTo("-12");
    assertThat(TexNumber.of(0, 4)).isEqualTo("0");
    assertThat(TexNumber.of(1e-8, 4)).isEqualTo("10^{-8}");
    assertThat(TexNumber.of(-1e-8, 4)).isEqualTo("-10^{-8}");
    assertThat(TexNumber.of(1.25e-7, 4)).isEqualTo("1.25\\times 10^{-7}");
    assertThat(TexNumber.of(123456789, 4)).isEqualTo("1.235\\times 10^{8}");
    assertThat(TexNumber.of(0.99999, 4)).isEqualTo("0.99999");
    assertThat(TexNumber.of(Double.NaN, 4)).isEqualTo("\\mathrm{NaN}");
    assertThat(TexNumber.column(new double[] {1, -2}, 4))
        .isEqualTo("\\begin{pmatrix}1\\\\-2\\end{pmatrix}");
    assertThat(TexNumber.column(new double[] {1, 2, 3, 4, 5, 6}, 4))
        .isEqualTo("\\begin{pmatrix}1\\\\2\\\\\\vdots\\\\6\\end{pmatrix}");
  }

  @Test
  void numbersOfSuccessiveStepsStandInColumnsOfOneWidth() {
    double[] widths = new double[6];
    double[][] vectors = {
      {-5, -2}, {0.79201, -0.0123}, {1e-4, -2.3456e-5}, {3, 0}, {-0.0012345, 123.4}, {-3.21e-5, 1}
    };
    for (int i = 0; i < vectors.length; i++) {
      String tex = TexNumber.steadyColumn(vectors[i], 4);
      widths[i] =
          new TeXFormula(tex).createTeXIcon(TeXConstants.STYLE_DISPLAY, 15f).getTrueIconWidth();
      assertThat(widths[i]).isEqualTo(widths[0]);
    }
    assertThat(TexNumber.steadyColumn(new double[] {0.79201, 1}, 4)).contains("0.7920}");
    assertThat(TexNumber.steadyColumn(new double[] {-5, 1}, 4)).contains("{-5}");
    assertThat(TexNumber.steadyColumn(new double[] {0.79201}, 4)).isEqualTo("0.7920");
    assertThat(TexNumber.steadyColumn(new double[] {-2.3456e-5, 1}, 4))
        .contains("{-2.35{\\cdot}10^{-5}}");
  }
}
