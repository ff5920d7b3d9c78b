package org.descentlab.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.descentlab.figure.export.Format;

/** How large a figure is: a size for slides or papers, or one's own. */
final class ExportSize {
  private static final int LEAST = 100;
  private static final int LARGEST = 10_000;

  private final ExportWishes wishes;
  private final ComboBox<String> preset = new DropDown<>();
  private final ComboBox<Double> scale = new DropDown<>();
  private final RangedField width = new RangedField("export-width", "", LEAST, LARGEST);
  private final RangedField height = new RangedField("export-height", "", LEAST, LARGEST);

  /**
   * Asks for a size.
   *
   * @param format of the file: those without pixels of their own have no scale
   */
  ExportSize(Texts texts, ExportWishes wishes, ObservableValue<Format> format) {
    this.wishes = wishes;
    List<String> sizes = new ArrayList<>(ExportPreset.ALL.stream().map(ExportPreset::id).toList());
    sizes.add(ExportPreset.OWN);
    preset.setId("export-preset");
    preset.setMaxWidth(Double.MAX_VALUE);
    preset.getItems().setAll(sizes);
    Choosing.words(preset, texts, item -> "window.export.preset." + item);
    scale.setId("export-scale");
    scale.getItems().setAll(1.0, 2.0, 3.0, 4.0, ExportPreset.find("column").orElseThrow().scale());
    scale.setConverter(new Times());
    scale.disableProperty().bind(format.map(chosen -> !chosen.scaled()));
    use("slide");
    preset.setValue("slide");
    listen();
    keep();
  }

  private void listen() {
    preset.valueProperty().addListener((o, was, now) -> use(now));
    for (ObservableValue<?> own :
        List.of(width.textProperty(), height.textProperty(), scale.valueProperty())) {
      own.addListener(
          (o, was, now) -> {
            if (!wishes.quiet()) {
              wishes.quietly(() -> preset.setValue(ExportPreset.OWN));
            }
          });
    }
  }

  /** Sizes are kept that no preset knows. */
  private void keep() {
    wishes.keep("preset", preset);
    wishes.keep("width", width, text -> own() && width.allows(text));
    wishes.keep("height", height, text -> own() && height.allows(text));
    wishes.keep(
        "scale",
        scale.valueProperty(),
        () -> own() ? String.valueOf(scale.getValue()) : null,
        this::take);
  }

  private boolean own() {
    return ExportPreset.OWN.equals(preset.getValue());
  }

  private boolean take(String text) {
    OptionalDouble times = Numbers.parsed(text);
    boolean taken = own() && times.isPresent() && scale.getItems().contains(times.getAsDouble());
    if (taken) {
      scale.setValue(times.getAsDouble());
    }
    return taken;
  }

  private void use(String id) {
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

  ComboBox<String> preset() {
    return preset;
  }

  RangedField width() {
    return width;
  }

  RangedField height() {
    return height;
  }

  ComboBox<Double> scale() {
    return scale;
  }

  /** Says what is wrong with it. */
  Optional<String> fault(Texts texts) {
    return width.fault(texts).or(() -> height.fault(texts));
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
