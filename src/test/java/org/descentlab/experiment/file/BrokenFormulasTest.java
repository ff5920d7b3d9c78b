package org.descentlab.experiment.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.descentlab.experiment.Fault;
import org.descentlab.experiment.FaultException;
import org.descentlab.text.Messages;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A table of wrong formulas, each with its fault and the column where that stands. */
class BrokenFormulasTest {
  private static final Pattern TIMES = Pattern.compile("«(\\d+):([^»]*)»");
  private static final Pattern UNICODE = Pattern.compile("\\\\u(\\p{XDigit}{4})");

  record Row(String written, String code, int column) {
    String formula() {
      String all =
          TIMES
              .matcher(written)
              .replaceAll(
                  m -> Matcher.quoteReplacement(m.group(2).repeat(Integer.parseInt(m.group(1)))));
      return UNICODE
          .matcher(all)
          .replaceAll(
              m ->
                  Matcher.quoteReplacement(
                      Character.toString((char) Integer.parseInt(m.group(1), 16))))
          .translateEscapes();
    }
  }

  static Stream<Row> rows() throws Exception {
    try (InputStream in = BrokenFormulasTest.class.getResourceAsStream("broken-formulas.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("# "))
              .map(line -> line.split("\t", -1))
              .map(cells -> new Row(cells[0], cells[1], Integer.parseInt(cells[2])))
              .toList()
              .stream();
    }
  }

  /** The first formula of all pays for the classes. */
  @BeforeAll
  static void classesAreLoaded() {
    assertThat(FormulaFaults.check("sin(x) + y*(2 - 3)^2", 2)).isEmpty();
  }

  @Test
  void theTableIsRead() throws Exception {
    assertThat(rows()).hasSizeGreaterThan(200).extracting(Row::written).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void everyFaultIsFoundAtItsColumnAndSaidWithIt(Row row) {
    Fault fault = FormulaFaults.check(row.formula(), 2).orElseThrow();
    assertThat(fault.code()).isEqualTo(row.code());
    assertThat(fault.arguments().get(0)).isEqualTo(row.column());
    for (String language : Messages.LANGUAGES) {
      assertThat(said(fault, language)).contains(String.valueOf(row.column())).doesNotContain("{");
    }
  }

  private static String said(Fault fault, String language) {
    return Messages.in(language)
        .format("fault." + fault.code(), fault.arguments().toArray())
        .replace("'{'", "")
        .replace("“{”", "");
  }

  @ParameterizedTest
  @MethodSource("rows")
  void aFileNamesLineAndPath(Row row) throws Exception {
    List<String> kinds = List.of("formula", "curve");
    for (String kind : kinds) {
      String file =
          """
          format: 1
          problem:
            kind: %s
            start: %s
            formula: %s
          runs: [{ optimizer: { type: sgd } }]
          """
              .formatted(
                  kind,
                  kind.equals("curve") ? "[1]" : "[1, 2]",
                  new ObjectMapper().writeValueAsString(row.formula()));
      FaultException e =
          catchThrowableOfType(
              FaultException.class, () -> ExperimentReader.read(file, "broken.yaml"));
      assertThat(e).as(file).isNotNull();
      assertThat(e.fault().line()).isEqualTo(5);
      if (!e.fault().code().startsWith("yaml")) {
        assertThat(e.fault().path()).isEqualTo("problem.formula");
        assertThat(e.fault().code()).startsWith("formula-");
      }
    }
  }
}
