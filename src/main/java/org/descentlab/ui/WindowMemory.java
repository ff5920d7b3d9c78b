package org.descentlab.ui;

import java.util.Map;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.beans.Observable;
import javafx.geometry.Rectangle2D;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.FaultException;

/**
 * Remembers the window and its experiment: writes them a second after something changed, in the
 * background, and once more at the end.
 */
final class WindowMemory {
  private static final Duration SOON = Duration.seconds(1);

  private final SettingsFolder folder;
  private final MainView view;
  private final Session session;
  private final Texts texts;
  private final Looks looks;
  private final Stage stage;
  private final Dividers dividers;
  private final PauseTransition soon = new PauseTransition(SOON);
  private Optional<Rectangle2D> place;
  private long number;
  private boolean complained;

  /** Remembers what {@code stage} shows, after what was found there. */
  WindowMemory(
      SettingsFolder folder,
      Remembered found,
      MainView view,
      Session session,
      Texts texts,
      Looks looks,
      Stage stage) {
    this.folder = folder;
    this.view = view;
    this.session = session;
    this.texts = texts;
    this.looks = looks;
    this.stage = stage;
    this.place = found.place();
    this.dividers = new Dividers(found.dividers(), this::changed);
    soon.setOnFinished(e -> writeInBackground());
  }

  /** Divides the pictures as they were; call it when the window is shown. */
  void divide() {
    dividers.watch(view);
  }

  /** Watches everything that is remembered; call it when the window is complete. */
  void watch() {
    for (Observable observable :
        new Observable[] {
          session.experiment(),
          session.selected(),
          texts.messages(),
          looks.theme(),
          looks.full(),
          view.transport().speed(),
          view.transport().loop(),
          view.picture(),
          view.exports(),
          stage.xProperty(),
          stage.yProperty(),
          stage.widthProperty(),
          stage.heightProperty(),
          stage.maximizedProperty()
        }) {
      observable.addListener(o -> changed());
    }
    changed();
  }

  private void changed() {
    if (!stage.isMaximized() && !stage.isFullScreen() && !stage.isIconified()) {
      boolean sized = stage.getWidth() > 0 && stage.getHeight() > 0;
      place =
          sized
              ? Optional.of(
                  new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()))
              : place;
    }
    if (soon.getStatus() != Animation.Status.RUNNING) { // not put off by a change that goes on
      soon.playFromStart();
    }
  }

  private Remembered now() {
    return new Remembered(
        place,
        view.planeSize(),
        stage.isMaximized(),
        looks.theme().get().dark(),
        texts.messages().get().language(),
        looks.full().get(),
        view.transport().speed().get(),
        view.transport().loop().get(),
        Map.copyOf(dividers.places()),
        session.folder().toAbsolutePath(),
        session.selected().get(),
        view.picture().get(),
        view.exports().get());
  }

  private void writeInBackground() {
    long turn = ++number;
    Remembered window = now();
    ExperimentSpec experiment = view.conductor().runs().replayable();
    view.worker()
        .compute(
            this,
            () -> {
              folder.write(turn, window, experiment);
              return turn;
            },
            done -> {},
            this::failed);
  }

  /** Says once that nothing can be remembered. */
  private void failed(Exception e) {
    if (!complained && e instanceof FaultException fault) {
      complained = true;
      view.messages().warn(texts.get("window.settings.unwritten", fault.fault().file()));
    }
  }

  /** Writes what is so now; the window goes. */
  void close() {
    soon.stop();
    try {
      folder.write(++number, now(), view.conductor().runs().replayable());
    } catch (FaultException e) {
      complained = true; // nobody is left to tell
    }
  }
}
