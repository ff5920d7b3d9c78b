package org.descentlab.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import org.descentlab.figure.Figures;
import org.descentlab.figure.PngExporter;
import org.descentlab.figure.Recording;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Takes figures and the table away: each figure as PNG at chosen size and scale, rows as CSV. */
final class ExportMenu {
  private static final int LARGEST = 10_000;

  private final Texts texts;
  private final Looks looks;
  private final Conductor conductor;
  private final MessageBar messages;
  private final Export export;
  private final Button button = new Button();
  private final ComboBox<String> figure = new ComboBox<>();
  private final TextField width = new TextField("1600");
  private final TextField height = new TextField("1000");
  private final ComboBox<Integer> scale = new ComboBox<>();
  private final Bubble bubble;

  ExportMenu(Texts texts, Looks looks, Conductor conductor, MessageBar messages, Export export) {
    this.texts = texts;
    this.looks = looks;
    this.conductor = conductor;
    this.messages = messages;
    this.export = export;
    this.bubble = new Bubble(pane());
    button.setId("export");
    button.setGraphic(new FontIcon(Feather.DOWNLOAD));
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.textProperty().bind(texts.bind("window.export"));
    button.setOnAction(e -> open());
  }

  Button button() {
    return button;
  }

  private VBox pane() {
    figure.setId("export-figure");
    figure.setMaxWidth(Double.MAX_VALUE);
    Choosing.words(figure, texts, id -> "figure." + id + ".name");
    scale.setId("export-scale");
    scale.getItems().setAll(1, 2, 3, 4);
    scale.setValue(2);
    width.setId("export-width");
    height.setId("export-height");
    Button png = new Button();
    png.setId("export-png");
    png.textProperty().bind(texts.bind("window.export.save"));
    png.getStyleClass().add("accent");
    png.setOnAction(e -> choosePng());
    Button table = new Button();
    table.setId("export-csv");
    table.textProperty().bind(texts.bind("window.export.table"));
    table.setOnAction(e -> chooseTable());
    HBox size = new HBox(8, width, new Label("×"), height, label("window.export.scale"), scale);
    size.setAlignment(Pos.CENTER_LEFT);
    VBox pane =
        new VBox(
            label("window.export.figure"),
            figure,
            label("window.export.size"),
            size,
            new HBox(8, png, table));
    pane.getStyleClass().add("export-pane");
    return pane;
  }

  private Label label(String key) {
    Label label = new Label();
    label.textProperty().bind(texts.bind(key));
    return label;
  }

  private void open() {
    Recorded recorded = conductor.recorded();
    if (recorded == null) {
      messages.tell(texts.get("window.export.nothing"));
      return;
    }
    Recording recording = recorded.recording(looks.figureTheme());
    List<String> found = export.figuresOfNetworks(recorded);
    List<String> ids =
        Figures.ALL.stream()
            .filter(f -> f.shows(recording) || found.contains(f.id()))
            .map(Figures.Choice::id)
            .toList();
    if (!figure.getItems().equals(ids)) {
      figure.getItems().setAll(ids);
      figure.setValue(Figures.main(recorded.experiment().problem()).id());
    }
    bubble.show(button);
  }

  private void choosePng() {
    OptionalDouble w = pixels(width);
    OptionalDouble h = pixels(height);
    if (w.isEmpty() || h.isEmpty()) {
      messages.tell(texts.get("window.field.between", 100, LARGEST));
      return;
    }
    double pixels = w.getAsDouble() * h.getAsDouble() * scale.getValue() * scale.getValue();
    if (pixels > PngExporter.MAX_PIXELS) {
      messages.tell(texts.get("window.export.too-large", PngExporter.MAX_PIXELS / 1_000_000));
      return;
    }
    choose("window.export.filter.png", figure.getValue() + ".png")
        .ifPresent(
            file -> {
              bubble.hide();
              export.png(
                  file,
                  figure.getValue(),
                  (int) w.getAsDouble(),
                  (int) h.getAsDouble(),
                  scale.getValue());
            });
  }

  private static OptionalDouble pixels(TextField field) {
    OptionalDouble read = Numbers.parsed(field.getText());
    return read.isPresent() && read.getAsDouble() >= 100 && read.getAsDouble() <= LARGEST
        ? read
        : OptionalDouble.empty();
  }

  private void chooseTable() {
    choose("window.export.filter.csv", "runs.csv")
        .ifPresent(
            file -> {
              bubble.hide();
              export.table(file);
            });
  }

  private static Path withEnding(Path file, String ending) {
    String name = file.getFileName().toString();
    return name.contains(".") ? file : file.resolveSibling(name + ending);
  }

  private Optional<Path> choose(String filter, String name) {
    FileChooser chooser = new FileChooser();
    chooser.setInitialFileName(name);
    String ending = "*" + name.substring(name.lastIndexOf('.'));
    chooser.getExtensionFilters().add(new ExtensionFilter(texts.get(filter), ending));
    File file = chooser.showSaveDialog(button.getScene().getWindow());
    return Optional.ofNullable(file).map(f -> withEnding(f.toPath(), ending.substring(1)));
  }
}
