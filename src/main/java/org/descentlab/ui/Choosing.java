package org.descentlab.ui;

import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/** Boxes that offer words of the file format under their names in the window's language. */
final class Choosing {

  /** Lets a list measure so many rows instead of all: those of a catalogue are equally wide. */
  private static final String MEASURED = "comboBoxRowsToMeasureWidth";

  private Choosing() {}

  /** Shows each word as the text whose key {@code key} gives, and follows the language. */
  static void words(ComboBox<String> box, Texts texts, Function<String, String> key) {
    follow(box, texts, () -> new Word(texts, key), key);
  }

  /** The same for entries of a catalogue, in the list each with the sentence about it. */
  static void entries(ComboBox<String> box, Texts texts, String kind) {
    equallyWide(box);
    follow(box, texts, () -> new Entry(texts, kind), id -> kind + "." + id + ".name");
  }

  /** Rows that are equally wide are not all made for their width to be known. */
  static void equallyWide(ComboBox<?> box) {
    box.getProperties().put(MEASURED, 1);
  }

  /** Bound, so that the language holds no box that is not used any more. */
  private static void follow(
      ComboBox<String> box,
      Texts texts,
      Supplier<ListCell<String>> cell,
      Function<String, String> key) {
    box.cellFactoryProperty()
        .bind(Bindings.createObjectBinding(() -> list -> cell.get(), texts.messages()));
    box.setButtonCell(new Word(texts, key)); // stays: a new one in a closed popup finds no colours
  }

  private static final class Entry extends ListCell<String> {
    private static final double WIDTH = 290;

    private final Texts texts;
    private final String kind;
    private final Text name =
        new Text(); // no control: a list is opened as fast as its rows are made
    private final Text about = new Text();
    private final VBox lines = new VBox(name, about);

    Entry(Texts texts, String kind) {
      this.texts = texts;
      this.kind = kind;
      name.getStyleClass().add("entry-name");
      about.getStyleClass().add("entry-about");
      about.setWrappingWidth(WIDTH);
    }

    @Override
    protected void updateItem(String id, boolean empty) {
      super.updateItem(id, empty);
      if (empty || id == null) {
        setGraphic(null);
        return;
      }
      name.setText(texts.get(kind + "." + id + ".name"));
      about.setText(texts.get(kind + "." + id + ".about"));
      setAccessibleText(name.getText() + ". " + about.getText());
      setGraphic(lines);
    }
  }

  private static final class Word extends ListCell<String> {
    private final Texts texts;
    private final Function<String, String> key;

    Word(Texts texts, Function<String, String> key) {
      this.texts = texts;
      this.key = key;
    }

    @Override
    protected void updateItem(String word, boolean empty) {
      super.updateItem(word, empty);
      textProperty().unbind();
      if (empty || word == null) {
        setText("");
      } else {
        textProperty().bind(texts.bind(key.apply(word)));
      }
    }
  }
}
