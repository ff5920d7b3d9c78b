package org.descentlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;

class FoldedProgramTest {

  private static String list(int lines) {
    return "data = [\n"
        + String.join("", Collections.nCopies(lines, "    [1.5, -2e-3],\n"))
        + "]\n";
  }

  @Test
  void ofManyLinesOfNumbersTheFirstThreeAndTheLastAreShown() {
    String shown = FoldedProgram.of("import torch\n" + list(20) + "x = 1\n", "{0} more");
    assertThat(shown.lines().toList())
        .containsExactly(
            "import torch",
            "data = [",
            "    [1.5, -2e-3],",
            "    [1.5, -2e-3],",
            "    [1.5, -2e-3],",
            "    # 16 more",
            "    [1.5, -2e-3],",
            "]",
            "x = 1");
  }

  @Test
  void aShortListAndEverythingElseStayAsTheyAre() {
    String program = "def f(x):\n    return x\n\n\n" + list(8) + "\n\nprint(1)\n";
    assertThat(FoldedProgram.of(program, "{0} more")).isEqualTo(program);
  }
}
