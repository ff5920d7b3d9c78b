package org.descentlab.ui;

import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.descentlab.experiment.RunSpec;
import org.descentlab.experiment.catalog.Choice;
import org.descentlab.experiment.catalog.Optimizers;

/** The menu that adds a run: what is taught first, and beside it every optimizer. */
final class AddRunMenu extends MenuButton {
  private final Session session;
  private final Texts texts;
  private final Predicate<Node> full;

  /**
   * A menu.
   *
   * @param full says so, and is true, where there is no room for another run
   */
  AddRunMenu(Session session, Texts texts, Predicate<Node> full) {
    this.full = full;
    this.session = session;
    this.texts = texts;
    setId("add-run");
    textProperty().bind(texts.bind("window.add-run"));
    getStyleClass().add("small-button");
    Hints.on(this, texts.bind("window.add-run.hint"));
    for (Preset preset : Preset.values()) {
      getItems().add(item("add-" + preset.id(), "window.add." + preset.id(), preset::made));
    }
    Menu every = new Menu();
    every.setId("add-every");
    every.textProperty().bind(texts.bind("window.add.every"));
    for (Choice<?> choice : Optimizers.ALL.entries()) {
      every.getItems().add(entry(choice));
    }
    getItems().addAll(new SeparatorMenuItem(), every);
  }

  private MenuItem item(String id, String key, UnaryOperator<RunSpec> made) {
    MenuItem item = new MenuItem();
    item.setId(id);
    item.textProperty().bind(texts.bind(key));
    item.setOnAction(
        e -> {
          if (!full.test(this)) {
            session.addRun(texts.get(key), made);
          }
        });
    return item;
  }

  private MenuItem entry(Choice<?> choice) {
    String key = "optimizer." + choice.id() + ".name";
    MenuItem item =
        item(
            "add-" + choice.id() + "-entry",
            key,
            run -> Preset.recommended(run, choice.defaults()));
    BooleanBinding unsuited =
        Bindings.createBooleanBinding(
            () -> !OptimizerChoices.suits(choice.id(), session.spec().problem()),
            session.experiment());
    item.disableProperty().bind(unsuited);
    Label reason = new Label();
    reason.getStyleClass().add("menu-reason");
    reason.textProperty().bind(texts.bind("window.add.no-hessian"));
    item.setGraphic(unsuited.get() ? reason : null);
    unsuited.addListener((o, was, now) -> item.setGraphic(now ? reason : null));
    return item;
  }
}
