package org.descentlab.ui;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import org.descentlab.experiment.LocalizedText;
import org.descentlab.experiment.NetworkProblem;
import org.descentlab.experiment.ProblemSpec.RegressionProblem;
import org.descentlab.experiment.ProblemSpec.SurfaceProblem;
import org.jspecify.annotations.Nullable;

/** A menu of samples for each kind of problem. */
final class SampleMenus {
  private static final List<String> GROUPS =
      List.of(SurfaceProblem.KIND, RegressionProblem.KIND, NetworkProblem.KIND);

  private final Texts texts;
  private final Consumer<String> open;
  private final List<Menu> menus;
  private @Nullable List<Sample> samples;

  /** One of them: its file's name, its kind and its title. */
  private record Sample(String name, String group, LocalizedText title) {
    static Sample read(String name) {
      var experiment = Samples.read(name);
      String group = ProblemControls.of(experiment.problem()).group();
      return new Sample(name, group, experiment.title());
    }

    static List<Sample> all() {
      return Samples.names().stream().map(Sample::read).toList();
    }
  }

  /**
   * @param texts the words of the window
   * @param open gets the name of the sample that somebody chooses
   */
  SampleMenus(Texts texts, Consumer<String> open) {
    this.texts = texts;
    this.open = open;
    menus = GROUPS.stream().map(this::menu).toList();
  }

  private Menu menu(String group) {
    Menu menu = new Menu();
    menu.setId("samples-" + group);
    menu.textProperty().bind(texts.bind("window.samples." + group));
    return menu;
  }

  /** The menus, which {@link #fill} fills. */
  List<Menu> menus() {
    return menus;
  }

  /** Reads the samples, whose kinds and titles stand in their files, before they are needed. */
  void read(Worker worker, Consumer<Exception> failed) {
    worker.compute(this, Sample::all, all -> samples = all, failed);
  }

  /** Fills the menus with the titles in the language of the window. */
  void fill() {
    List<Sample> all = samples;
    if (all == null) {
      all = Sample.all();
      samples = all;
    }
    String language = texts.messages().get().language();
    for (int i = 0; i < GROUPS.size(); i++) {
      String group = GROUPS.get(i);
      List<Sample> own = all.stream().filter(sample -> sample.group().equals(group)).toList();
      menus.get(i).getItems().setAll(own.stream().map(sample -> item(sample, language)).toList());
    }
  }

  private MenuItem item(Sample sample, String language) {
    MenuItem item = new MenuItem(sample.title().in(language));
    item.setMnemonicParsing(false);
    item.setId("sample-" + sample.name());
    item.setOnAction(e -> open.accept(sample.name()));
    return item;
  }
}
