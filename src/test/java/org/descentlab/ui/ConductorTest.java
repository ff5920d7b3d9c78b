package org.descentlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.descentlab.experiment.ProblemSpec.SurfaceProblem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@RequiresToolkit
class ConductorTest {

  /** The one order of events in which a clock that asks the trainer would stop too early. */
  @Test
  void anAnswerThatComesWhileAFrameIsDrawnIsTakenUpByTheNext() throws Exception {
    Trainer trainer = new Trainer();
    CompletableFuture<Recorded> shown = new CompletableFuture<>();
    Conductor.Views slow =
        new Conductor.Views() {
          @Override
          public void show(Recorded recorded) {
            shown.complete(recorded);
          }

          @Override
          public void grow(Recorded recorded) {}

          @Override
          public void showAt(@Nullable Recorded recorded, Playhead playhead, boolean plays) {
            while (trainer.pending()) {
              Thread.onSpinWait();
            }
          }
        };
    Session session = new Session(Samples.first(SurfaceProblem.KIND));
    CompletableFuture<Conductor> made = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          Conductor conductor = new Conductor(session, trainer, slow, fault -> {});
          conductor.restart(); // the first frame asks
          made.complete(conductor);
        });
    assertThat(shown.get(30, TimeUnit.SECONDS).experiment()).isEqualTo(session.spec());
    made.get().close();
  }
}
