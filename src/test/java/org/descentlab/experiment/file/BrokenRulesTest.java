package org.descentlab.experiment.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.descentlab.experiment.Fault;
import org.descentlab.experiment.FaultException;
import org.descentlab.text.FaultText;
import org.descentlab.text.Messages;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * A table of wrong rules. It stands in {@code broken-rules.txt}: a title after {@code >>>}, the
 * fields of the optimizer, and after {@code <<<} the line of the file, the path within the
 * optimizer ({@code .} for the optimizer itself), the fault and the column, {@code -} where there
 * is none.
 */
class BrokenRulesTest {
  private static final long LIMIT_NANOS = 100_000_000;
  private static final Pattern TOLD = Pattern.compile("<<< (\\d+) (.+) (\\S+) (\\S+)");

  private record Case(String title, String fields, int line, String path, String code, int column) {
    String file() {
      return """
      format: 1
      problem: { kind: surface, surface: ravine }
      runs:
        - optimizer:
            type: rule
      %s"""
          .formatted(fields.indent(6));
    }
  }

  private static List<Case> cases() throws Exception {
    List<Case> cases = new ArrayList<>();
    try (InputStream in = BrokenRulesTest.class.getResourceAsStream("broken-rules.txt")) {
      String table = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String entry : table.split("(?m)^>>> ", -1)) {
        if (!entry.isEmpty()) {
          int title = entry.indexOf('\n');
          int end = entry.lastIndexOf("<<< ");
          Matcher told = TOLD.matcher(entry.substring(end));
          assertThat(told.find()).as(entry).isTrue();
          cases.add(
              new Case(
                  entry.substring(0, title),
                  entry.substring(title + 1, end),
                  Integer.parseInt(told.group(1)),
                  told.group(2).equals(".") ? "" : "." + told.group(2),
                  told.group(3),
                  told.group(4).equals("-") ? 0 : Integer.parseInt(told.group(4))));
        }
      }
    }
    return cases;
  }

  private static Fault fault(Case c) {
    try {
      ExperimentReader.read(c.file(), "broken.yaml");
    } catch (FaultException e) {
      return e.fault();
    }
    throw new AssertionError("accepted: " + c.file());
  }

  @TestFactory
  List<DynamicTest> everyWrongRuleIsToldByLinePathAndColumn() throws Exception {
    return cases().stream()
        .map(c -> dynamicTest(c.title(), () -> assertToldRight(c, fault(c))))
        .toList();
  }

  private static void assertToldRight(Case c, Fault fault) {
    assertThat(fault.code()).as("%s", fault).isEqualTo(c.code());
    assertThat(fault.file()).isEqualTo("broken.yaml");
    assertThat(fault.line()).as("%s", fault).isEqualTo(c.line());
    assertThat(fault.path()).isEqualTo("runs[0].optimizer" + c.path());
    if (c.column() > 0) {
      assertThat(fault.arguments().get(0)).as("%s", fault).isEqualTo(c.column());
    }
    for (String language : Messages.LANGUAGES) {
      String sentence =
          FaultText.line(Messages.in(language), "", 0, "", fault.code(), fault.arguments());
      assertThat(sentence).isNotBlank().doesNotContain("[fault").doesNotContainPattern("\\{\\d");
      if (c.column() > 0) {
        assertThat(sentence).contains(String.valueOf(c.column()));
      }
      if (language.equals("zh")) {
        assertThat(sentence).containsPattern("\\p{IsHan}");
      }
    }
  }

  @Test
  void everyWrongRuleIsRefusedAtOnce() throws Exception {
    for (Case c : cases()) {
      long least = Long.MAX_VALUE;
      for (int round = 0; round < 5; round++) {
        long began = System.nanoTime();
        fault(c);
        least = Math.min(least, System.nanoTime() - began);
      }
      assertThat(least).as(c.title()).isLessThan(LIMIT_NANOS);
    }
  }

  @Test
  void theTableIsRead() throws Exception {
    assertThat(cases()).hasSizeGreaterThan(120).extracting(Case::title).doesNotHaveDuplicates();
  }
}
