package org.descentlab.ui;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;

/** What somebody chose in a form, in words that can be written down and taken up again. */
final class ExportWishes {

  /** How a choice is written; tells whether it took a word up. */
  private record Control(Supplier<@Nullable String> word, Predicate<String> take) {}

  private final Map<String, Control> controls = new LinkedHashMap<>();
  private final Set<String> proposed = new HashSet<>();
  private Runnable changed = () -> {};
  private boolean quiet;

  /** Calls a listener when somebody chose something. */
  void whenChanged(Runnable listener) {
    changed = listener;
  }

  /** Changes controls; it is nobody's wish. */
  void quietly(Runnable change) {
    boolean before = quiet;
    quiet = true;
    change.run();
    quiet = before;
  }

  /** Whether what changes now is nobody's wish. */
  boolean quiet() {
    return quiet;
  }

  /** Keeps what a box says, as far as it offers that. */
  void keep(String name, ComboBox<String> box) {
    keep(
        name,
        box.valueProperty(),
        box::getValue,
        word -> {
          boolean offered = box.getItems().contains(word);
          if (offered) {
            box.setValue(word);
          }
          return offered;
        });
  }

  /** The same for what is proposed until somebody chooses another. */
  void keepIfChosen(String name, ComboBox<String> box) {
    proposed.add(name);
    keep(name, box);
  }

  /** Keeps the text of a field, as far as it is {@code allowed}. */
  void keep(String name, TextField field, Predicate<String> allowed) {
    keep(
        name,
        field.textProperty(),
        () -> allowed.test(field.getText()) ? field.getText() : null,
        word -> {
          boolean taken = allowed.test(word);
          if (taken) {
            field.setText(word);
          }
          return taken;
        });
  }

  /**
   * Keeps a value.
   *
   * @param word says it; null for nothing to keep
   * @param take takes a word up, or returns false
   */
  void keep(
      String name,
      ObservableValue<?> value,
      Supplier<@Nullable String> word,
      Predicate<String> take) {
    controls.put(name, new Control(word, take));
    value.addListener(
        (o, was, now) -> {
          if (!quiet) {
            proposed.remove(name);
            changed.run();
          }
        });
  }

  /** Whether nobody chose this yet. */
  boolean open(String name) {
    return proposed.contains(name);
  }

  /** Returns what is chosen, by name. */
  Map<String, String> words() {
    Map<String, String> words = new TreeMap<>();
    controls.forEach(
        (name, control) -> {
          String word = control.word().get();
          if (word != null && !proposed.contains(name)) {
            words.put(name, word);
          }
        });
    return words;
  }

  /** Takes up what was chosen once, where it can be chosen still. */
  void restore(Map<String, String> words) {
    quietly(
        () ->
            controls.forEach(
                (name, control) -> {
                  String word = words.get(name);
                  if (word != null && control.take().test(word)) {
                    proposed.remove(name);
                  }
                }));
  }
}
