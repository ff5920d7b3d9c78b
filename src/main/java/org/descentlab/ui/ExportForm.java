package org.descentlab.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import org.descentlab.figure.Figures;
import org.descentlab.figure.Theme;
import org.descentlab.figure.export.Film;
import org.descentlab.figure.export.Format;
import org.descentlab.text.Messages;
import org.jspecify.annotations.Nullable;

/** Asks which figure is taken away, and how: format, size, colours, language, length of a film. */
final class ExportForm extends GridPane {
  private static final double MOST_RATE = 50;

  private final Texts texts;
  private final ExportWishes wishes = new ExportWishes();
  private final ComboBox<String> figure = new DropDown<>();
  private final ComboBox<String> format = new DropDown<>();
  private final ComboBox<String> theme = new DropDown<>();
  private final ComboBox<String> language = new DropDown<>();
  private final RangedField seconds = new RangedField("export-seconds", "6", 1, Film.MOST_SECONDS);
  private final RangedField rate = new RangedField("export-rate", "10", 1, MOST_RATE);
  private final ObservableValue<Format> chosen = format.valueProperty().map(ExportForm::format);
  private final ExportSize size;
  private @Nullable String wished; // figure that somebody chose last

  ExportForm(Texts texts) {
    this.texts = texts;
    getStyleClass().add("export-form");
    setHgap(8);
    setVgap(8);
    words(figure, "figure", "figure.", ".name", List.of());
    words(format, "format", "window.export.format.", "", Format.endings());
    List<String> themes = Theme.ALL.stream().map(Theme::id).toList();
    words(theme, "theme", "window.export.theme.", "", themes);
    words(language, "language", "window.export.language.", "", Messages.LANGUAGES);
    format.setValue("png");
    wishes.keep("figure", figure.valueProperty(), () -> wished, this::wish);
    wishes.keep("format", format);
    size = new ExportSize(texts, wishes, chosen);
    wishes.keepIfChosen("theme", theme);
    wishes.keepIfChosen("language", language);
    wishes.keep("seconds", seconds, seconds::allows);
    wishes.keep("rate", rate, rate::allows);
    figure.valueProperty().addListener((o, was, now) -> wished = wishes.quiet() ? wished : now);
    rows();
  }

  private static Format format(String ending) {
    return Format.find(ending).orElseThrow();
  }

  private void rows() {
    HBox area =
        line(
            size.width(),
            new Label("×"),
            size.height(),
            label("window.export.scale"),
            size.scale());
    HBox film = line(seconds, label("window.export.seconds"), rate, label("window.export.rate"));
    row(0, "window.export.figure", figure);
    row(1, "window.export.format", format);
    row(2, "window.export.preset", size.preset());
    row(3, "window.export.size", area);
    row(4, "window.export.theme", line(theme, language));
    Label filmLabel = row(5, "window.export.film", film);
    film.visibleProperty().bind(chosen.map(Format::moving));
    filmLabel.visibleProperty().bind(film.visibleProperty());
  }

  private boolean wish(String id) {
    wished = Figures.ids().contains(id) ? id : wished;
    return true;
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

  private void words(
      ComboBox<String> box, String id, String before, String after, List<String> items) {
    box.setId("export-" + id);
    box.setMaxWidth(Double.MAX_VALUE);
    box.getItems().setAll(items);
    Choosing.words(box, texts, item -> before + item + after);
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
    OptionalDouble length = seconds.number();
    OptionalDouble frames = rate.number();
    boolean complete = figure.getValue() != null && theme.getValue() != null;
    if (!complete || length.isEmpty() || frames.isEmpty() || size.fault(texts).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        new ExportChoice(
            figure.getValue(),
            format(format.getValue()),
            (int) size.width().number().orElseThrow(),
            (int) size.height().number().orElseThrow(),
            size.scale().getValue(),
            Theme.ALL.stream()
                .filter(t -> t.id().equals(theme.getValue()))
                .findFirst()
                .orElseThrow(),
            language.getValue(),
            Film.of(length.getAsDouble(), frames.getAsDouble())));
  }

  /** Says which numbers are allowed, where one makes no sense. */
  Optional<String> fault() {
    return seconds.fault(texts).or(() -> rate.fault(texts)).or(() -> size.fault(texts));
  }
}
