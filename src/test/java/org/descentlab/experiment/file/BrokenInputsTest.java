package org.descentlab.experiment.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.descentlab.experiment.Fault;
import org.descentlab.experiment.FaultException;
import org.descentlab.experiment.run.ProblemLoader;
import org.descentlab.experiment.run.Training;
import org.descentlab.text.FaultText;
import org.descentlab.text.Messages;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * A table of wrong experiments, each with the line that a user gets. It stands in {@code
 * broken-inputs.txt}: a title after {@code >>>}, the file, the line after {@code <<<}.
 */
class BrokenInputsTest {
  private record Case(String title, String file, String line) {}

  private static List<Case> cases() throws Exception {
    List<Case> cases = new ArrayList<>();
    try (InputStream in = BrokenInputsTest.class.getResourceAsStream("broken-inputs.txt")) {
      String table = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String entry : table.split("(?m)^>>> ", -1)) {
        if (!entry.isEmpty()) {
          int title = entry.indexOf('\n');
          int line = entry.lastIndexOf("<<< ");
          cases.add(
              new Case(
                  entry.substring(0, title),
                  entry.substring(title + 1, line),
                  entry.substring(line + 4).strip()));
        }
      }
    }
    return cases;
  }

  private static String line(String text, String language) {
    try {
      ExperimentDocument document = ExperimentReader.read(text, "broken.yaml");
      new Training(document, new ProblemLoader(Path.of("")));
      return "accepted";
    } catch (FaultException e) {
      Fault f = e.fault();
      return FaultText.line(
          Messages.in(language), f.file(), f.line(), f.path(), f.code(), f.arguments());
    }
  }

  @TestFactory
  List<DynamicTest> everyWrongInputIsToldByLinePathValueAndRemedy() throws Exception {
    return cases().stream()
        .map(
            c -> dynamicTest(c.title(), () -> assertThat(line(c.file(), "en")).isEqualTo(c.line())))
        .toList();
  }

  @TestFactory
  List<DynamicTest> everyWrongInputIsToldInChinese() throws Exception {
    return cases().stream()
        .map(
            c ->
                dynamicTest(
                    c.title(),
                    () -> {
                      String told = line(c.file(), "zh");
                      assertThat(told).containsPattern("\\p{IsHan}").doesNotContain("[fault");
                      assertThat(told.length()).isLessThanOrEqualTo(FaultText.MAX_LENGTH);
                    }))
        .toList();
  }

  @Test
  void theTableIsRead() throws Exception {
    assertThat(cases()).hasSizeGreaterThan(250).extracting(Case::title).doesNotHaveDuplicates();
  }
}
