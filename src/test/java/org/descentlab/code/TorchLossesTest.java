package org.descentlab.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.descentlab.code.Programs.Case;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The programs, run by PyTorch: at every step they have the losses of the run. */
class TorchLossesTest {
  @TempDir private Path folder;

  @Test
  void programsPrintTheLossesOfTheirRunsAtEveryStep() throws Exception {
    Optional<String> python = Torch.python();
    assumeTrue(python.isPresent(), "no python3 with torch here: the programs were not run");
    List<Case> cases = ProgramCases.all();
    Map<String, String> programs = new LinkedHashMap<>();
    for (Case one : cases) {
      programs.put(one.name(), one.program());
    }
    Map<String, List<String>> printed = Torch.run(python.get(), folder, programs);
    List<String> wrong = new ArrayList<>();
    for (Case one : cases) {
      compare(one, printed.getOrDefault(one.name(), List.of()), wrong);
    }
    assertThat(wrong).isEmpty();
  }

  private static void compare(Case one, List<String> printed, List<String> wrong) throws Exception {
    List<Double> losses = one.losses();
    if (printed.size() != losses.size() + 1 || !printed.get(0).equals("step,loss")) {
      wrong.add(one + ": " + losses.size() + " rows, printed " + (printed.size() - 1));
      return;
    }
    for (int k = 0; k < losses.size(); k++) {
      String[] cells = printed.get(k + 1).split(",", -1);
      double loss = losses.get(k);
      double theirs = Double.parseDouble(cells[1].replace("nan", "NaN").replace("inf", "Infinity"));
      double distance = Math.abs(loss - theirs) / Math.max(1, Math.abs(loss));
      boolean same = Double.compare(loss, theirs) == 0 || distance <= one.tolerance();
      if (!cells[0].equals(String.valueOf(k)) || !same) {
        wrong.add(one + " at " + k + ": " + loss + ", printed " + printed.get(k + 1));
        return;
      }
    }
  }
}
