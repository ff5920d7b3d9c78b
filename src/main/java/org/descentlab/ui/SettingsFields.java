package org.descentlab.ui;

import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.descentlab.experiment.catalog.Parameter;
import org.descentlab.experiment.catalog.Settings;

/** Fields that are made anew where others are wanted, and else show other values only. */
final class SettingsFields extends VBox {
  private final Texts texts;
  private final BiConsumer<String, Object> changed;
  private List<Parameter> built = List.of();
  private SettingsGrid grid;

  /** Calls {@code changed} with field and value. */
  SettingsFields(Texts texts, BiConsumer<String, Object> changed) {
    this.texts = texts;
    this.changed = changed;
    this.grid = new SettingsGrid(built, texts, changed);
  }

  /** Shows these fields with these values; nobody is told. */
  void show(List<Parameter> wanted, Settings values) {
    if (!wanted.equals(built)) {
      built = List.copyOf(wanted);
      grid = new SettingsGrid(built, texts, changed);
      getChildren().setAll(List.<Node>of(grid));
    }
    grid.show(values);
  }
}
