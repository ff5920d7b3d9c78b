package org.descentlab.ui;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.descentlab.experiment.NetworkProblem;
import org.descentlab.experiment.ProblemSpec.RegressionProblem;
import org.descentlab.experiment.ProblemSpec.SurfaceProblem;
import org.descentlab.experiment.catalog.Controls;
import org.descentlab.text.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Name, kinds of problems, experiment and export menus, language, theme. */
final class TopBar extends HBox {
  /** In a narrower window there is no room for the name, which its title has too. */
  private static final double WIDE = 1080;

  private final ToggleGroup kinds = new ToggleGroup();
  private final Label title = new Label();

  /**
   * A bar with these parts.
   *
   * @param kindChosen gets the id of the kind that somebody asks for
   * @param menus stand at the right of the title
   * @param help tells about the keys
   */
  TopBar(
      Session session,
      Texts texts,
      Looks looks,
      ObjectBinding<Level> level,
      Consumer<String> kindChosen,
      List<? extends Node> menus,
      Node help) {
    getStyleClass().add("top-bar");
    setAlignment(Pos.CENTER_LEFT);
    Label name = new Label("DescentLab");
    name.getStyleClass().add("app-name");
    name.setMinWidth(Region.USE_PREF_SIZE);
    name.visibleProperty().bind(widthProperty().greaterThanOrEqualTo(WIDE));
    name.managedProperty().bind(name.visibleProperty());
    HBox kindBox = kindBox(texts, kindChosen);
    Level.follow(level, looks, Controls.KINDS, kindBox);
    title.getStyleClass().add("experiment-title");
    title.setId("experiment-title");
    title.setMaxWidth(Double.MAX_VALUE);
    title.setMinWidth(0);
    HBox.setHgrow(title, Priority.ALWAYS);
    LevelSwitch levels = new LevelSwitch(looks.full(), texts);
    for (Node part : List.of(levels, help)) {
      part.visibleProperty().bind(looks.lecture().not());
      part.managedProperty().bind(part.visibleProperty());
    }
    getChildren().setAll(name, kindBox, title);
    getChildren().addAll(menus);
    getChildren().addAll(levels, lectureButton(texts, looks));
    getChildren().addAll(languageButton(texts), themeButton(texts, looks), help);
    session.experiment().addListener((o, was, now) -> refresh(session, texts));
    texts.messages().addListener((o, was, now) -> refresh(session, texts));
    refresh(session, texts);
  }

  private HBox kindBox(Texts texts, Consumer<String> chosen) {
    HBox box = new HBox();
    box.setMinWidth(Region.USE_PREF_SIZE);
    for (String kind : List.of(SurfaceProblem.KIND, RegressionProblem.KIND, NetworkProblem.KIND)) {
      box.getChildren().add(kindButton(kind, texts, chosen));
    }
    box.getChildren().get(0).getStyleClass().add("left-pill");
    box.getChildren().get(1).getStyleClass().add("center-pill");
    box.getChildren().get(2).getStyleClass().add("right-pill");
    return box;
  }

  private static Button lectureButton(Texts texts, Looks looks) {
    var words =
        Bindings.createStringBinding(
            () -> texts.get(looks.lecture().get() ? "window.lecture.leave" : "window.lecture"),
            looks.lecture(),
            texts.messages());
    Button button =
        new IconButton(
            "lecture", Feather.AIRPLAY, words, () -> looks.lecture().set(!looks.lecture().get()));
    looks
        .lecture()
        .addListener(
            (o, was, now) ->
                button.setGraphic(new FontIcon(now ? Feather.MINIMIZE_2 : Feather.AIRPLAY)));
    return button;
  }

  private ToggleButton kindButton(String kind, Texts texts, Consumer<String> chosen) {
    ToggleButton button = new ToggleButton();
    button.setId("kind-" + kind);
    button.setUserData(kind);
    button.setToggleGroup(kinds);
    button.textProperty().bind(texts.bind("window.kind." + kind));
    button.setTooltip(tooltip(texts, "problem." + kind + ".about"));
    button.setOnAction(
        e -> {
          button.setSelected(true);
          chosen.accept(kind);
        });
    return button;
  }

  private static Button languageButton(Texts texts) {
    Button button = new Button();
    button.setId("language");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.textProperty().bind(texts.bind("window.other-language"));
    button.setTooltip(tooltip(texts, "window.language"));
    button.accessibleHelpProperty().bind(texts.bind("window.language"));
    button.setOnAction(
        e -> {
          int now = Messages.LANGUAGES.indexOf(texts.messages().get().language());
          int next = (now + 1) % Messages.LANGUAGES.size();
          texts.messages().set(Messages.in(Messages.LANGUAGES.get(next)));
        });
    return button;
  }

  private static Button themeButton(Texts texts, Looks looks) {
    Button button = new IconButton("theme", icon(looks), texts.bind("window.theme"), looks::toggle);
    looks.theme().addListener((o, was, now) -> button.setGraphic(new FontIcon(icon(looks))));
    return button;
  }

  private static Feather icon(Looks looks) {
    return looks.figureTheme().dark() ? Feather.SUN : Feather.MOON;
  }

  private static Tooltip tooltip(Texts texts, String key) {
    Tooltip tooltip = new Tooltip();
    tooltip.textProperty().bind(texts.bind(key));
    return tooltip;
  }

  private void refresh(Session session, Texts texts) {
    title.setText(session.spec().title().in(texts.messages().get().language()));
    String group = ProblemControls.of(session.spec().problem()).group();
    kinds.getToggles().stream()
        .filter(t -> group.equals(t.getUserData()))
        .forEach(kinds::selectToggle);
  }
}
