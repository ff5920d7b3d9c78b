package org.descentlab.ui;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.descentlab.figure.Figures;
import org.descentlab.figure.export.Film;

/** Asks what is taken away, figures, films and the table, and shows how a figure will look. */
final class ExportPage {
  private static final double PREVIEW_WIDTH = 440;
  private static final double PREVIEW_HEIGHT = 320;
  private static final double SAID_WIDTH = 380;

  /** Pixels of the preview, a unit of the window. */
  private static final double SHARP = 2;

  private final Texts texts;
  private final Looks looks;
  private final Conductor conductor;
  private final MessageBar messages;
  private final Export export;
  private final Lazy<Board> board;
  private final Node owner;
  private final ExportForm form;
  private final ImageView preview = new ImageView();
  private final FilmProgress progress;
  private final Bubble bubble;

  /**
   * A page.
   *
   * @param owner the control that it opens at
   * @param wishes what was chosen, by name
   */
  ExportPage(
      Node owner,
      Texts texts,
      Looks looks,
      Conductor conductor,
      MessageBar messages,
      Export export,
      Lazy<Board> board,
      ObjectProperty<Map<String, String>> wishes) {
    this.owner = owner;
    this.texts = texts;
    this.looks = looks;
    this.conductor = conductor;
    this.messages = messages;
    this.export = export;
    this.board = board;
    this.form = new ExportForm(texts);
    this.progress = new FilmProgress(texts);
    this.bubble = new Bubble(pane());
    form.restore(wishes.get());
    form.whenChanged(
        () -> {
          wishes.set(form.words());
          look();
        });
  }

  private HBox pane() {
    preview.setId("export-preview");
    preview.setPreserveRatio(true);
    preview.setFitWidth(PREVIEW_WIDTH);
    preview.setFitHeight(PREVIEW_HEIGHT);
    StackPane frame = new StackPane(preview);
    frame.getStyleClass().add("export-preview");
    frame.setMinWidth(PREVIEW_WIDTH);
    Button save = button("export-save", "window.export.save", this::save);
    save.getStyleClass().add("accent");
    save.setDefaultButton(true);
    HBox buttons =
        new HBox(
            8,
            save,
            button("export-copy", "window.export.copy", this::copy),
            button("export-csv", "window.export.table", this::chooseTable));
    buttons.setAlignment(Pos.CENTER_LEFT);
    Label said = messages.echo(); // the bar lies below the page
    said.setMaxWidth(SAID_WIDTH);
    VBox right = new VBox(form, buttons, progress, said);
    right.getStyleClass().add("export-pane");
    return new HBox(frame, right);
  }

  private Button button(String id, String key, Runnable action) {
    Button made = new Button();
    made.setId(id);
    made.setMinWidth(Region.USE_PREF_SIZE);
    made.textProperty().bind(texts.bind(key));
    made.setOnAction(e -> action.run());
    return made;
  }

  /** Opens it, for what is recorded now. */
  void open() {
    Recorded recorded = conductor.recorded();
    if (recorded == null) {
      messages.tell(texts.get("window.export.nothing"));
      return;
    }
    form.propose(looks.exportTheme(), texts.messages().get().language());
    offer(recorded);
    messages.hide(); // what was said before is not about what is chosen now
    bubble.show(owner);
    form.begin();
    look();
  }

  private void offer(Recorded recorded) {
    form.offer(
        export.figures(recorded, looks.exportTheme()),
        Figures.main(recorded.experiment().problem()).id());
  }

  /** Shows what is recorded now, where it is open. */
  void refresh() {
    Recorded recorded = conductor.recorded();
    if (bubble.showing() && recorded != null) {
      offer(recorded);
      look();
    }
  }

  /** Shows the figure as it is asked for. */
  private void look() {
    if (!bubble.showing()) {
      return;
    }
    form.choice()
        .ifPresent(
            choice -> {
              double times =
                  Math.min(PREVIEW_WIDTH / choice.width(), PREVIEW_HEIGHT / choice.height());
              export.preview(this, choice, times * SHARP, this::show);
            });
  }

  private void show(Image image) {
    preview.setImage(image);
    preview.setAccessibleText(texts.get("window.export.preview"));
  }

  /** What is asked for; where it can't be, says why. */
  private Optional<ExportChoice> choice() {
    Optional<ExportChoice> choice = form.choice();
    if (choice.isEmpty()) {
      form.fault().ifPresent(messages::tell);
    } else if (choice.get().pixels() > choice.get().format().maxPixels()) {
      long millions = choice.get().format().maxPixels() / 1_000_000;
      messages.tell(texts.get("window.export.too-large", millions));
      return Optional.empty();
    }
    return choice;
  }

  private void copy() {
    choice().ifPresent(choice -> export.copy(choice, board.get()));
  }

  private void save() {
    if (progress.busy()) {
      return; // one film at a time
    }
    choice()
        .ifPresent(
            choice -> {
              String ending = choice.format().ending();
              choose("window.export.filter." + ending, choice.figure() + "." + ending)
                  .ifPresent(file -> save(file, choice));
            });
  }

  /** Writes a figure; a film says how far it is, and can be cancelled. */
  void save(Path file, ExportChoice choice) {
    boolean film = choice.format().moving();
    if (!film) {
      bubble.hide();
    } else if (!bubble.showing()) {
      bubble.show(owner); // the dialog for the file's name closed it
    }
    Film.Watch watch = film ? progress.begin() : Film.UNWATCHED;
    export.figure(file, choice, watch, progress::end);
  }

  private void chooseTable() {
    choose("window.export.filter.csv", "runs.csv")
        .ifPresent(
            file -> {
              bubble.hide();
              export.table(file);
            });
  }

  private Optional<Path> choose(String filter, String name) {
    return SaveDialog.choose(owner.getScene().getWindow(), texts, filter, name);
  }
}
