package org.descentlab.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/** Asks where something is to be saved. */
final class SaveDialog {
  private SaveDialog() {}

  /**
   * Lets somebody choose a place; nothing where he does not.
   *
   * @param filter key of the words for such files
   * @param name offered; its ending is the files'
   */
  static Optional<Path> choose(Window window, Texts texts, String filter, String name) {
    String ending = name.substring(name.lastIndexOf('.'));
    FileChooser chooser = new FileChooser();
    chooser.setTitle(texts.get("window.save"));
    chooser.setInitialFileName(name);
    chooser.getExtensionFilters().add(new ExtensionFilter(texts.get(filter), "*" + ending));
    File chosen = chooser.showSaveDialog(window);
    return Optional.ofNullable(chosen).map(file -> withEnding(file.toPath(), ending));
  }

  /** Names without the ending get it: its files are known by it. */
  static Path withEnding(Path file, String ending) {
    String name = file.getFileName().toString();
    return name.toLowerCase(Locale.ROOT).endsWith(ending)
        ? file
        : file.resolveSibling(name + ending);
  }
}
