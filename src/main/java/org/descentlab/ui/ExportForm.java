package org.descentlab.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.descentlab.figure.Figures;
import org.descentlab.figure.Theme;
import org.descentlab.figure.export.Film;
import org.descentlab.figure.export.Format;
import org.descentlab.text.Messages;
import org.jspecify.annotations.Nullable;

/** Asks which figure is taken away, and how: format, size, colours, language, length of a film. */
final class ExportForm extends GridPane {
  private static final int LEAST = 100;
  private static final int LARGEST = 10_000;
  private static final double MOST_RATE = 50;

  private final Texts texts;
  private final ComboBox<String> figure = new DropDown<>();
  private final ComboBox<String> format = new DropDown<>();
  private final ComboBox<String> preset = new DropDown<>();
  private final ComboBox<Double> scale = new DropDown<>();
  private final ComboBox<String> theme = new DropDown<>();
  private final ComboBox<String> language = new DropDown<>();
  private final TextField width = new TextField();
  private final TextField height = new TextField();
  private final TextField seconds = new TextField("6");
  private final TextField rate = new TextField("10");
  private final ExportWishes wishes = new ExportWishes();
  private @Nullable String wished; // figure that somebody chose last

  ExportForm(Texts texts) {
    this.texts = texts;
    getStyleClass().add("export-form");
    setHgap(8);
    setVgap(8);
    words(figure, "export-figure", "figure.", ".name", List.of());
    words(format, "export-format", "window.export.format.", "", Format.endings());
    List<String> sizes = new ArrayList<>(ExportPreset.ALL.stream().map(ExportPreset::id).toList());
    sizes.add(ExportPreset.OWN);
    words(preset, "export-preset", "window.export.preset.", "", sizes);
    words(
        theme,
        "export-theme",
        "window.export.theme.",
        "",
        Theme.ALL.stream().map(Theme::id).toList());
    words(language, "export-language", "window.export.language.", "", Messages.LANGUAGES);
    scale.setId("export-scale");
    scale.getItems().setAll(1.0, 2.0, 3.0, 4.0, ExportPreset.find("column").orElseThrow().scale());
    scale.setConverter(new Times());
    number(width, "export-width");
    number(height, "export-height");
    number(seconds, "export-seconds");
    number(rate, "export-rate");
    HBox size = line(width, new Label("×"), height, label("window.export.scale"), scale);
    HBox film = line(seconds, label("window.export.seconds"), rate, label("window.export.rate"));
    row(0, "window.export.figure", figure);
    row(1, "window.export.format", format);
    row(2, "window.export.preset", preset);
    row(3, "window.export.size", size);
    row(4, "window.export.theme", line(theme, language));
    Label filmLabel = row(5, "window.export.film", film);
    format.setValue("png");
    usePreset("slide");
    preset.setValue("slide");
    listen(film, filmLabel);
  }

  private void listen(HBox film, Label filmLabel) {
    film.visibleProperty().bind(format.valueProperty().map(id -> format(id).moving()));
    filmLabel.visibleProperty().bind(film.visibleProperty());
    scale.disableProperty().bind(format.valueProperty().map(id -> !format(id).scaled()));
    preset.valueProperty().addListener((o, was, now) -> usePreset(now));
    for (ObservableValue<?> own :
        List.of(width.textProperty(), height.textProperty(), scale.valueProperty())) {
      own.addListener(
          (o, was, now) -> {
            if (!wishes.quiet()) {
              wishes.quietly(() -> preset.setValue(ExportPreset.OWN));
            }
          });
    }
    figure.valueProperty().addListener((o, was, now) -> wished = wishes.quiet() ? wished : now);
    keep();
  }

  /** Everything is kept, but sizes that a preset knows. */
  private void keep() {
    wishes.keep("figure", figure.valueProperty(), () -> wished, this::wish);
    wishes.keep("format", format);
    wishes.keep("preset", preset);
    wishes.keep("width", width, text -> own() && number(text, LEAST, LARGEST).isPresent());
    wishes.keep("height", height, text -> own() && number(text, LEAST, LARGEST).isPresent());
    wishes.keep(
        "scale",
        scale.valueProperty(),
        () -> own() ? String.valueOf(scale.getValue()) : null,
        this::scaled);
    wishes.keepIfChosen("theme", theme);
    wishes.keepIfChosen("language", language);
    wishes.keep("seconds", seconds, text -> number(text, 1, Film.MOST_SECONDS).isPresent());
    wishes.keep("rate", rate, text -> number(text, 1, MOST_RATE).isPresent());
  }

  private boolean own() {
    return ExportPreset.OWN.equals(preset.getValue());
  }

  private boolean wish(String id) {
    wished = Figures.ids().contains(id) ? id : wished;
    return true;
  }

  private boolean scaled(String text) {
    OptionalDouble times = Numbers.parsed(text);
    boolean taken = own() && times.isPresent() && scale.getItems().contains(times.getAsDouble());
    if (taken) {
      scale.setValue(times.getAsDouble());
    }
    return taken;
  }

  /** Calls a listener when something else is asked for. */
  void whenChanged(Runnable listener) {
    wishes.whenChanged(listener);
  }

  /** What was chosen, to be written down. */
  Map<String, String> words() {
    return wishes.words();
  }

  /** Takes up what was chosen once. */
  void restore(Map<String, String> words) {
    wishes.restore(words);
  }

  /** The first control takes the keys. */
  void begin() {
    figure.requestFocus();
  }

  private void usePreset(String id) {
    ExportPreset.find(id)
        .ifPresent(
            chosen ->
                wishes.quietly(
                    () -> {
                      width.setText(String.valueOf(chosen.width()));
                      height.setText(String.valueOf(chosen.height()));
                      scale.setValue(chosen.scale());
                    }));
  }

  private void words(
      ComboBox<String> box, String id, String before, String after, List<String> items) {
    box.setId(id);
    box.setMaxWidth(Double.MAX_VALUE);
    box.getItems().setAll(items);
    Choosing.words(box, texts, item -> before + item + after);
  }

  private void number(TextField field, String id) {
    field.setId(id);
    field.setPrefColumnCount(5);
    field.setMinWidth(60);
  }

  private static HBox line(Node... parts) {
    HBox line = new HBox(8, parts);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private Label row(int row, String key, Node control) {
    Label label = label(key);
    label.setLabelFor(control);
    addRow(row, label, control);
    return label;
  }

  private Label label(String key) {
    Label label = new Label();
    label.setMinWidth(USE_PREF_SIZE);
    label.textProperty().bind(texts.bind(key));
    return label;
  }

  /** Offers these figures; what somebody chose stays where it can be. */
  void offer(List<String> ids, String main) {
    wishes.quietly(
        () -> {
          figure.getItems().setAll(ids);
          figure.setValue(wished != null && ids.contains(wished) ? wished : main);
        });
  }

  /** Proposes colours and language, until somebody chooses others. */
  void propose(Theme colors, String words) {
    wishes.quietly(
        () -> {
          if (wishes.open("theme")) {
            theme.setValue(colors.id());
          }
          if (wishes.open("language")) {
            language.setValue(words);
          }
        });
  }

  /** What is asked for; empty where a number makes no sense, which {@link #fault} words. */
  Optional<ExportChoice> choice() {
    OptionalDouble w = number(width, LEAST, LARGEST);
    OptionalDouble h = number(height, LEAST, LARGEST);
    OptionalDouble length = number(seconds, 1, Film.MOST_SECONDS);
    OptionalDouble frames = number(rate, 1, MOST_RATE);
    boolean complete = figure.getValue() != null && theme.getValue() != null;
    if (!complete || w.isEmpty() || h.isEmpty() || length.isEmpty() || frames.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new ExportChoice(
            figure.getValue(),
            Format.find(format.getValue()).orElseThrow(),
            (int) w.getAsDouble(),
            (int) h.getAsDouble(),
            scale.getValue(),
            Theme.ALL.stream()
                .filter(t -> t.id().equals(theme.getValue()))
                .findFirst()
                .orElseThrow(),
            language.getValue(),
            Film.of(length.getAsDouble(), frames.getAsDouble())));
  }

  /** Says which numbers are allowed. */
  String fault() {
    if (number(seconds, 1, Film.MOST_SECONDS).isEmpty()) {
      return texts.get("window.field.between", 1, (int) Film.MOST_SECONDS);
    }
    return number(rate, 1, MOST_RATE).isEmpty()
        ? texts.get("window.field.between", 1, (int) MOST_RATE)
        : texts.get("window.field.between", LEAST, LARGEST);
  }

  private static OptionalDouble number(TextField field, double least, double most) {
    return number(field.getText(), least, most);
  }

  private static OptionalDouble number(String text, double least, double most) {
    OptionalDouble read = Numbers.parsed(text);
    return read.isPresent() && read.getAsDouble() >= least && read.getAsDouble() <= most
        ? read
        : OptionalDouble.empty();
  }

  /** A scale in words. */
  private static final class Times extends StringConverter<Double> {
    @Override
    public String toString(Double times) {
      return times == null ? "" : Numbers.exact(times) + "×";
    }

    @Override
    public Double fromString(String words) {
      return Double.valueOf(words.replace("×", ""));
    }
  }
}
