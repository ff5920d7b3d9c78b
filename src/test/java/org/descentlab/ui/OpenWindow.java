package org.descentlab.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.descentlab.experiment.ProblemSpec.SurfaceProblem;
import org.descentlab.experiment.run.History.Column;
import org.descentlab.figure.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** A window that opens as the program's does, for each test. */
@RequiresToolkit
@ExtendWith(ApplicationExtension.class)
abstract class OpenWindow {
  Session session;
  MainView view;
  Texts texts;
  Looks looks;

  /** Opens it; the fixture of each class calls this, since TestFX looks at no superclass. */
  final void open(Stage stage) {
    open(stage, Board.ofSystem(), 1200, 720);
  }

  /** Opens it as large as a test needs it, with a board of its own. */
  final void open(Stage stage, Board board, double width, double height) {
    texts = new Texts("en");
    looks = new Looks(Theme.LIGHT);
    session = new Session(Samples.first(SurfaceProblem.KIND));
    view = new MainView(session, texts, looks, board);
    Scene scene = new Scene(view, width, height);
    scene.getStylesheets().add(App.class.getResource("window.css").toExternalForm());
    Keys.install(scene, view.conductor(), session);
    stage.setScene(scene);
    stage.sizeToScene(); // all tests have one window, which another may have made smaller
    stage.show();
  }

  @AfterEach
  void close() {
    view.close();
  }

  /** Waits until a condition holds on the FX thread. */
  static void await(Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(
        30, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(5000, condition));
  }

  void awaitRecording() throws Exception {
    await(() -> view.conductor().recorded() != null);
  }

  void awaitRecordingOf(Object spec) throws Exception {
    await(
        () ->
            view.conductor().recorded() != null
                && view.conductor().recorded().experiment().equals(spec));
  }

  double finalLoss(int track) {
    var rows = view.conductor().recorded().tracks().get(track).history().snapshot();
    return rows.get(rows.size() - 1, Column.LOSS);
  }
}
