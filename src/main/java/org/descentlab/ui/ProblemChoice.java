package org.descentlab.ui;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.ListCell;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * The box in which another problem is chosen: each with a sentence about it, under headings, which
 * can't be chosen.
 */
final class ProblemChoice extends DropDown<String> {
  private static final int ROWS = 15;

  /** The name of a row, what stands around it, and the bar that scrolls. */
  private static final double BESIDE = 250;

  private static final double SMALL = 12;

  /** What stands around a name that is alone in its row. */
  private static final double AROUND = 50;

  private static final double NAME = 14;

  private final Texts texts;
  private final Supplier<ProblemControls> controls;
  private double width;
  private boolean quiet;

  /** Calls {@code chosen} with another id than the current one that somebody chooses. */
  ProblemChoice(Texts texts, Supplier<ProblemControls> controls, Consumer<String> chosen) {
    this.texts = texts;
    this.controls = controls;
    setId("problem-choice");
    setMaxWidth(Double.MAX_VALUE);
    setVisibleRowCount(ROWS);
    Choosing.equallyWide(this);
    accessibleTextProperty().bind(texts.bind("window.problem"));
    setOnAction(e -> acted(getValue(), chosen));
    texts.messages().addListener((o, was, now) -> renderCells());
    renderCells();
  }

  private void renderCells() {
    width = width();
    setCellFactory(list -> new Entry());
    setButtonCell(new Name());
  }

  /** How wide a row is: as the longest sentence wants it, or without any the longest name. */
  private double width() {
    double sentences = wide(SMALL, id -> controls.get().aboutKey(id).stream());
    return sentences > 0
        ? BESIDE + sentences
        : AROUND + wide(NAME, id -> Stream.of(controls.get().nameKey(id)));
  }

  private double wide(double size, Function<String, Stream<String>> keys) {
    Text lines =
        new Text(
            getItems().stream().flatMap(keys).map(texts::get).collect(Collectors.joining("\n")));
    lines.setFont(Typeface.of(size));
    return lines.getText().isEmpty() ? 0 : lines.getLayoutBounds().getWidth();
  }

  /** Shows what is offered and which it is; nobody is told. */
  void showCurrent() {
    quiet = true; // other items make the box choose again by itself
    List<String> offered = controls.get().offered();
    if (!getItems().equals(offered)) {
      getItems().setAll(offered);
      width = width();
    }
    setValue(controls.get().current());
    quiet = false;
  }

  private void acted(@Nullable String id, Consumer<String> chosen) {
    String current = controls.get().current();
    if (quiet || id == null || id.equals(current)) {
      return;
    }
    if (controls.get().isHeading(id)) {
      setValue(beyond(id, current));
    } else {
      chosen.accept(id);
    }
  }

  /** What follows a heading on the way from the current problem; itself where nothing does. */
  private String beyond(String heading, String current) {
    int at = getItems().indexOf(heading);
    int next = getItems().indexOf(current) < at ? at + 1 : at - 1;
    return next < 0 || next >= getItems().size() ? current : getItems().get(next);
  }

  /** The name of the current problem. */
  private final class Name extends ListCell<String> {
    @Override
    protected void updateItem(@Nullable String id, boolean empty) {
      super.updateItem(id, empty);
      setText(empty || id == null ? "" : texts.get(controls.get().nameKey(id)));
    }
  }

  /** A heading, or a name with a sentence. */
  private final class Entry extends ListCell<String> {
    private final Text name =
        new Text(); // no control: a list is opened as fast as its rows are made
    private final StackPane column = new StackPane(name);

    Entry() {
      name.getStyleClass().add("choice-name");
      column.getStyleClass().add("choice-column");
      column.setMinWidth(USE_PREF_SIZE);
    }

    @Override
    protected void updateItem(@Nullable String id, boolean empty) {
      super.updateItem(id, empty);
      boolean heading = !empty && id != null && controls.get().isHeading(id);
      setPrefWidth(width);
      setDisable(heading);
      look(heading ? "choice-heading" : "choice-about");
      if (empty || id == null) {
        setText("");
        setGraphic(null);
        return;
      }
      String shown = texts.get(controls.get().nameKey(id));
      String sentence = controls.get().aboutKey(id).map(texts::get).orElse("");
      setAccessibleText(shown + " " + sentence);
      setText(sentence.isEmpty() ? shown : sentence);
      name.setText(shown);
      setGraphic(sentence.isEmpty() ? null : column);
    }

    private void look(String style) {
      if (!getStyleClass().contains(style)) { // another style costs, and rows are filled often
        getStyleClass().removeAll("choice-heading", "choice-about");
        getStyleClass().add(style);
      }
    }
  }
}
