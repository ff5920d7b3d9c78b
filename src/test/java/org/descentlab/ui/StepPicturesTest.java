package org.descentlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.stage.Stage;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.file.ExperimentDocument;
import org.descentlab.experiment.file.ExperimentReader;
import org.descentlab.experiment.run.LoadedProblem;
import org.descentlab.experiment.run.ProblemLoader;
import org.descentlab.experiment.run.Run;
import org.descentlab.figure.Look;
import org.descentlab.figure.Theme;
import org.descentlab.text.Messages;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Pictures of steps that lie far from the start of a long run. */
class StepPicturesTest extends OpenWindow {
  private final List<String> heard = new CopyOnWriteArrayList<>();

  @Start
  void start(Stage stage) {
    open(stage);
  }

  /** Notes what is answered. */
  private final class Notes implements StepPictures.Answer {
    @Override
    public void made(StepPictures.Wanted wanted, Optional<StepPictures.Made> made) {
      heard.add("step " + wanted.walk().step() + made.map(m -> "").orElse(" is none"));
    }

    @Override
    public void computing() {
      heard.add("computing");
    }
  }

  private static StepPictures.Wanted wanted(Recorded recorded, long step) {
    Look look = Look.bare(Theme.LIGHT, Messages.in("en"));
    SubStepWalk walk = new SubStepWalk(step, SubStepWalk.ALL);
    return new StepPictures.Wanted(recorded, recorded.tracks().get(0), walk, look, 300, 200, 1);
  }

  private static Recorded longRun() throws Exception {
    ExperimentDocument document =
        ExperimentReader.read(
            """
            format: 1
            problem: { kind: surface, surface: rosenbrock }
            stop: { steps: 1000000000 }
            runs: [ { optimizer: { type: adam, learningRate: 1.0e-9 } } ]
            """,
            "long.yaml");
    ExperimentSpec spec = document.spec();
    LoadedProblem problem = new ProblemLoader(Path.of(".")).load(document, 0);
    Run run = new Run(spec, spec.runs().get(0), problem);
    return new Recorded(1, spec, problem, List.of(new Recorded.Track(0, run, run.newHistory())));
  }

  @Test
  void whileTheyAreComputedOtherPicturesHaveTheirTurnAndAnotherStepReplacesThem(FxRobot robot)
      throws Exception {
    Worker worker = new Worker();
    StepPictures pictures =
        new StepPictures(worker, new RunSteps(), e -> heard.add(e.toString()), new Notes());
    Recorded recorded = longRun();
    robot.interact(() -> pictures.ask(wanted(recorded, 900_000_000)));
    await(() -> heard.contains("computing"));
    assertThat(pictures.ready()).isFalse();
    worker.compute("other", () -> "other", heard::add, e -> heard.add(e.toString()));
    await(() -> heard.contains("other"));
    robot.interact(() -> pictures.ask(wanted(recorded, 7)));
    await(pictures::ready);
    assertThat(heard).contains("step 7").doesNotContain("step 900000000");
    assertThat(heard).allMatch(word -> List.of("computing", "other", "step 7").contains(word));
    worker.close();
  }
}
