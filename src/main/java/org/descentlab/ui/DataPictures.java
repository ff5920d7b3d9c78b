package org.descentlab.ui;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The picture of the data: above it what adds points and shows gradients, beneath it where the
 * selected point is and how large a learning rate the data allow.
 */
final class DataPictures extends VBox {
  private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");

  private final Texts texts;
  private final DataView view;
  private final Label title = new Label();
  private final Label said = new Label();
  private final Label limit = new Label();
  private final HBox labels = new HBox();

  DataPictures(Texts texts, Looks looks, DataView view) {
    this.texts = texts;
    this.view = view;
    title.getStyleClass().add("picture-title");
    title.setMinWidth(0);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    BooleanBinding editable = view.edited().editable().and(looks.full());
    labels(editable);
    ToggleButton add = button("add-points", "window.points.add");
    add.setGraphic(new FontIcon(Feather.PLUS));
    add.selectedProperty().bindBidirectional(view.adds());
    shownWhile(add, editable);
    ToggleButton gradients = button("show-gradients", "window.gradients");
    gradients.textProperty().bind(texts.bind("window.gradients"));
    gradients.setSelected(true);
    shownWhile(gradients, looks.full().and(view.edited().lined()));
    view.gradientsShown()
        .bind(
            gradients
                .selectedProperty()
                .and(gradients.visibleProperty())
                .and(view.sceneProperty().isNotNull()));
    HBox head = new HBox(title, space, labels, add, gradients);
    head.setAlignment(Pos.CENTER_LEFT);
    head.setSpacing(6);
    head.getStyleClass().add("picture-head");
    HBox foot = foot(looks);
    VBox.setVgrow(view, Priority.ALWAYS);
    VBox.setVgrow(this, Priority.ALWAYS);
    getStyleClass().add("picture-box");
    getChildren().setAll(head, view, foot);
  }

  private static void shownWhile(Node node, BooleanBinding shown) {
    node.visibleProperty().bind(shown);
    node.managedProperty().bind(node.visibleProperty());
  }

  /** Which label a point gets that is added. */
  private void labels(BooleanBinding editable) {
    ToggleGroup group = new ToggleGroup();
    List<String> styles = List.of("left-pill", "right-pill");
    for (int label = 0; label < 2; label++) {
      int own = label;
      ToggleButton choice = button("add-label-" + label, "window.points.label-" + label);
      choice.setText((label == 0 ? "● " : "▲ ") + label);
      choice.getStyleClass().add(styles.get(label));
      choice.setToggleGroup(group);
      choice.setSelected(view.label().get() == label);
      choice.setOnAction(
          e -> {
            choice.setSelected(true);
            view.label().set(own);
          });
      labels.getChildren().add(choice);
    }
    labels.setMinWidth(Region.USE_PREF_SIZE);
    shownWhile(labels, editable.and(view.edited().classes()));
  }

  private ToggleButton button(String id, String key) {
    ToggleButton button = new ToggleButton();
    button.setId(id);
    button.getStyleClass().add("small");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.accessibleTextProperty().bind(texts.bind(key));
    Hints.on(button, texts.bind(key + ".tip"));
    return button;
  }

  private HBox foot(Looks looks) {
    said.setId("points-said");
    said.getStyleClass().add("data-said");
    said.textProperty().bind(view.edited().said());
    said.setMinWidth(0);
    Hints.on(
        said,
        Bindings.createStringBinding(view.edited()::help, texts.messages(), view.edited().said()));
    view.edited().refused().addListener((o, was, now) -> said.pseudoClassStateChanged(BAD, now));
    limit.setId("data-limit");
    limit.getStyleClass().add("data-said");
    limit.setMinWidth(Region.USE_PREF_SIZE);
    limit.textProperty().bind(facts(false));
    Hints.on(limit, facts(true));
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox foot = new HBox(said, space, limit);
    foot.setAlignment(Pos.CENTER_LEFT);
    foot.setSpacing(10);
    shownWhile(foot, looks.full().or(view.edited().refused()));
    return foot;
  }

  private StringBinding facts(boolean whole) {
    return Bindings.createStringBinding(
        () -> {
          Optional<DataFacts> facts = view.facts().get();
          var messages = texts.messages().get();
          return facts.map(f -> whole ? f.sentence(messages) : f.caption(messages)).orElse("");
        },
        view.facts(),
        texts.messages());
  }

  /** Returns the same under another title. */
  Node titled(String key) {
    title.textProperty().bind(texts.bind(key));
    return this;
  }
}
