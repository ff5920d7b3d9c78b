package org.descentlab.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import javafx.scene.layout.VBox;
import org.descentlab.experiment.catalog.Parameter;
import org.descentlab.experiment.catalog.Settings;

/**
 * Fields that change where others are wanted, and else show other values only. Those that were
 * there before are kept for a while: making a grid of controls takes longer than a frame.
 */
final class SettingsFields extends VBox {
  private static final int KEPT = 8;

  private final Texts texts;
  private final BiConsumer<String, Object> changed;
  private final Map<List<Parameter>, SettingsGrid> kept = new LinkedHashMap<>(KEPT, 0.75f, true);
  private List<Parameter> offered = List.of();
  private SettingsGrid grid;

  /** Calls {@code changed} with field and value. */
  SettingsFields(Texts texts, BiConsumer<String, Object> changed) {
    this.texts = texts;
    this.changed = changed;
    this.grid = new SettingsGrid(offered, texts, changed);
  }

  /** Shows these fields with these values; nobody is told. */
  void show(List<Parameter> wanted, Settings values) {
    offer(wanted);
    grid.show(values);
  }

  /** Lets these fields be there; whether others were there before. */
  boolean offer(List<Parameter> wanted) {
    if (wanted.equals(offered)) {
      return false;
    }
    offered = List.copyOf(wanted);
    grid = kept.computeIfAbsent(offered, fields -> new SettingsGrid(fields, texts, changed));
    if (kept.size() > KEPT) {
      kept.remove(kept.keySet().iterator().next());
    }
    getChildren().setAll(List.of(grid));
    return true;
  }

  /** What is there. */
  List<Parameter> offered() {
    return offered;
  }

  /** The controls of what is there. */
  SettingsGrid grid() {
    return grid;
  }
}
