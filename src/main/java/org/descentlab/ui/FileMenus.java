package org.descentlab.ui;

import java.io.File;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.descentlab.experiment.ExperimentSpec;
import org.descentlab.experiment.FaultException;
import org.descentlab.experiment.file.ExperimentDocument;
import org.descentlab.experiment.file.ExperimentFiles;
import org.descentlab.experiment.file.ExperimentWriter;
import org.descentlab.experiment.file.WholeFile;
import org.descentlab.figure.export.Format;

/** Opening and saving experiments. */
final class FileMenus {
  /** Experiments, and figures that carry one. */
  private static final List<String> ENDINGS =
      Stream.concat(Stream.of("yaml", "yml", "json"), Format.endings().stream())
          .map(ending -> "." + ending)
          .toList();

  private final Session session;
  private final Texts texts;
  private final Conductor conductor;
  private final MessageBar messages;
  private final Map<String, Opened> lastOfKind = new HashMap<>();
  private final SampleMenus samples;

  /** An experiment and where its data files are. */
  private record Opened(ExperimentSpec experiment, Path folder) {}

  FileMenus(Session session, Texts texts, Conductor conductor, MessageBar messages) {
    this.session = session;
    this.texts = texts;
    this.conductor = conductor;
    this.messages = messages;
    samples = new SampleMenus(texts, name -> show(Samples.read(name), Path.of("")));
  }

  /** The menu of experiments. */
  MenuButton menu(CopyPaste copies) {
    MenuButton menu = new MenuButton();
    menu.setId("experiment-menu");
    menu.setMinWidth(Region.USE_PREF_SIZE);
    menu.textProperty().bind(texts.bind("window.experiment"));
    Hints.on(menu, texts.bind("window.experiment.tip"));
    menu.getItems().add(item("open", "window.open", KeyCode.O, () -> choose(menu)));
    menu.getItems().add(images(menu));
    menu.getItems().add(item("save", "window.save", KeyCode.S, () -> save(menu)));
    menu.getItems().add(item("copy", "window.copy", KeyCode.C, copies::copy));
    menu.getItems().add(item("paste", "window.paste", KeyCode.V, copies::paste));
    menu.getItems().add(new SeparatorMenuItem());
    menu.getItems().addAll(samples.menus());
    menu.setOnShowing(e -> samples.fill());
    return menu;
  }

  /** The samples that the menu offers. */
  SampleMenus samples() {
    return samples;
  }

  private MenuItem item(String id, String key, KeyCode code, Runnable action) {
    MenuItem item = item(id, key, action);
    item.setAccelerator(new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN));
    return item;
  }

  private MenuItem item(String id, String key, Runnable action) {
    MenuItem item = new MenuItem();
    item.setId(id);
    item.textProperty().bind(texts.bind(key));
    item.setOnAction(e -> action.run());
    return item;
  }

  private MenuItem images(Node owner) {
    return item(
        "open-images",
        "window.images",
        () -> ImageFolders.choose(window(owner), texts, this::openImages));
  }

  /** Shows the last experiment of a kind, or what the kind begins with. */
  void openKind(String kind) {
    ExperimentSpec now = session.spec();
    String group = ProblemControls.of(now.problem()).group();
    if (!group.equals(kind)) {
      lastOfKind.put(group, new Opened(conductor.runs().replayable(), session.folder()));
      Opened last =
          lastOfKind.computeIfAbsent(kind, k -> new Opened(Samples.first(k), Path.of("")));
      show(last.experiment(), last.folder());
    }
  }

  /** Shows an experiment from its start. */
  void show(ExperimentSpec experiment, Path folder) {
    messages.hide();
    conductor.restart();
    session.open(experiment, folder);
  }

  /** Opens a file; what is wrong with it is said, and the experiment before stays. */
  void open(String file) {
    try {
      ExperimentDocument document = ExperimentFiles.read(file, InputStream.nullInputStream());
      show(document.spec(), ExperimentFiles.folder(file));
    } catch (FaultException e) {
      messages.show(e.fault());
    }
  }

  /** Trains networks on the images of a folder; what is wrong with it is said. */
  void openImages(Path folder) {
    try {
      show(ImageFolders.experiment(session.spec(), folder), session.folder());
    } catch (FaultException e) {
      messages.show(e.fault());
    }
  }

  /** Opens the first experiment among files, or a folder of images; says where none is one. */
  void open(List<File> some) {
    if (some.get(0).isDirectory()) {
      openImages(some.get(0).toPath());
      return;
    }
    some.stream()
        .filter(file -> ENDINGS.stream().anyMatch(lowerCase(file)::endsWith))
        .findFirst()
        .ifPresentOrElse(file -> open(file.getPath()), () -> refuse(some.get(0)));
  }

  private void refuse(File file) {
    String known = String.join(", ", ENDINGS);
    messages.warn(texts.get("window.drop.refused", file.getName(), known));
  }

  private static String lowerCase(File file) {
    return file.getName().toLowerCase(Locale.ROOT);
  }

  private void choose(Node owner) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(texts.get("window.open"));
    chooser
        .getExtensionFilters()
        .add(
            new ExtensionFilter(
                texts.get("window.filter.experiment"),
                ENDINGS.stream().map(ending -> "*" + ending).toList()));
    File file = chooser.showOpenDialog(window(owner));
    if (file != null) {
      open(file.getPath());
    }
  }

  private void save(Node owner) {
    SaveDialog.choose(window(owner), texts, "window.filter.experiment", "experiment.yaml")
        .ifPresent(this::saveAs);
  }

  /**
   * Saves the experiment so that the file alone replays the same bits, changes and data included.
   */
  void saveAs(Path file) {
    try {
      String text = ExperimentWriter.write(session.portable(conductor.runs().replayable()));
      WholeFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
      messages.tell(texts.get("window.saved", file));
    } catch (FaultException e) {
      messages.show(e.fault());
    }
  }

  private static Window window(Node owner) {
    return owner.getScene().getWindow();
  }
}
