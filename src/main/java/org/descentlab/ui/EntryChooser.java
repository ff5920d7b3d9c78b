package org.descentlab.ui;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.descentlab.experiment.catalog.Catalog;

/** Chooses an entry of a catalogue, and tells about the chosen one. */
final class EntryChooser extends HBox {
  private final ComboBox<String> box = new DropDown<>();
  private final InfoButton info;
  private boolean showing;

  /**
   * Offers entries of a catalogue.
   *
   * @param name key of what is chosen
   * @param chosen gets the id of an entry that somebody chooses in place of the one shown
   */
  EntryChooser(Catalog<?> catalog, Texts texts, String name, Consumer<String> chosen) {
    getStyleClass().add("entry-chooser");
    info = new InfoButton(catalog, texts);
    box.setId(catalog.kind() + "-choice");
    box.accessibleTextProperty().bind(texts.bind(name));
    box.setMaxWidth(Double.MAX_VALUE);
    box.setMinWidth(0);
    box.setPrefWidth(0);
    box.setVisibleRowCount(6);
    HBox.setHgrow(box, Priority.ALWAYS);
    Choosing.entries(box, texts, catalog.kind());
    box.setOnAction(
        e -> {
          if (!showing && box.getValue() != null) {
            chosen.accept(box.getValue());
          }
        });
    getChildren().setAll(box, info);
  }

  /** Shows which entry it is, among those that are offered; nobody is told. */
  void show(String id, List<String> offered) {
    showing = true;
    if (!box.getItems().equals(offered)) {
      box.getItems().setAll(offered);
    }
    box.setValue(id);
    showing = false;
    info.show(id);
  }
}
