package org.descentlab.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.stage.DirectoryChooser;
import javafx.stage.Window;
import org.descentlab.data.BadDataException;
import org.descentlab.data.IdxImages;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.FaultException;
import org.descentlab.experiment.ImageSource;
import org.descentlab.experiment.NetworkProblem;

/** Networks on folders of IDX files, which somebody chooses or drops. */
final class ImageFolders {
  private ImageFolders() {}

  /** Asks for a folder, and hands it on where one is chosen. */
  static void choose(Window owner, Texts texts, Consumer<Path> chosen) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(texts.get("window.images.title"));
    Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath).ifPresent(chosen);
  }

  /**
   * Returns the runs of an experiment on the images of a folder; where it trains no network, those
   * that networks begin with.
   *
   * @throws FaultException if the folder lacks one of the four files; what is in them is looked at
   *     when they are read
   */
  static ExperimentSpec experiment(ExperimentSpec now, Path folder) throws FaultException {
    Path whole = folder.toAbsolutePath().normalize();
    try {
      IdxImages.find(whole);
    } catch (BadDataException e) {
      throw new FaultException(e);
    }
    ExperimentSpec base =
        now.problem() instanceof NetworkProblem ? now : Samples.first(NetworkProblem.KIND);
    NetworkProblem problem = NetworkProblem.on(new ImageSource.IdxFolder(whole.toString()));
    return base.withProblem(problem).forAnotherProblem();
  }
}
