package org.descentlab.ui;

import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.descentlab.experiment.Fault;
import org.descentlab.experiment.NetworkProblem;
import org.descentlab.experiment.RunSpec;
import org.descentlab.experiment.catalog.Settings;
import org.descentlab.experiment.catalog.UserRule;
import org.descentlab.formula.Rule;
import org.descentlab.text.FaultText;
import org.descentlab.ui.RuleDraft.Flaw;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The optimizer that the user writes, of the selected run. Lines that are a rule go to work at
 * once, on a network when somebody says so; of others it is said what is wrong, and the last rule
 * stays at work. What is written stays with its run in either case.
 */
final class RuleEditor extends VBox {
  private final Session session;
  private final Texts texts;
  private final Conductor conductor;
  private final RuleLinesArea area;
  private final RuleNumbers constants;
  private final RuleNumbers state;
  private final Label said = new Label();
  private final Button apply = new Button();
  private Optional<Fault> nameFault = Optional.empty();
  private RuleDraft draft = new RuleDraft("", Map.of(), Map.of());

  RuleEditor(Session session, Texts texts, Conductor conductor) {
    this.session = session;
    this.texts = texts;
    this.conductor = conductor;
    area = new RuleLinesArea(texts, text -> changed(draft.withText(text)), this::apply);
    constants =
        new RuleNumbers(
            "constant",
            Rule.MAX_CONSTANTS,
            texts,
            new RuleEdits(false, () -> draft, this::changed, this::say, this::chosen));
    state =
        new RuleNumbers(
            "state",
            Rule.MAX_STATE,
            texts,
            new RuleEdits(true, () -> draft, this::changed, this::say, (name, value) -> {}));
    getStyleClass().add("rule-editor");
    said.setId("rule-said");
    said.setWrapText(true);
    said.setMinHeight(USE_PREF_SIZE);
    said.setGraphicTextGap(6);
    said.setOnMouseClicked(
        e -> draft.flaw().ifPresent(flaw -> area.goTo(flaw.line(), flaw.column())));
    area.accessibleHelpProperty().bind(said.textProperty());
    apply.setId("rule-apply");
    apply.textProperty().bind(texts.bind("window.rule.apply"));
    apply.setOnAction(e -> apply());
    getChildren().setAll(header(), area, said, apply, constants, state);
    texts.messages().addListener((o, was, now) -> judge());
  }

  private HBox header() {
    Label title = new Label();
    title.textProperty().bind(texts.bind("window.rule.lines"));
    title.getStyleClass().add("rule-title");
    title.setMaxWidth(Double.MAX_VALUE);
    title.setLabelFor(area);
    HBox.setHgrow(title, Priority.ALWAYS);
    MenuButton from = new MenuButton();
    from.setId("rule-start");
    from.textProperty().bind(texts.bind("window.rule.start"));
    from.getStyleClass().add("small-button");
    for (RuleStart start : RuleStart.values()) {
      MenuItem item = new MenuItem();
      item.setId("rule-start-" + start.id());
      item.textProperty().bind(texts.bind(start.key()));
      item.setOnAction(e -> startFrom(start));
      from.getItems().add(item);
    }
    HBox header = new HBox(8, title, from);
    header.setAlignment(Pos.CENTER_LEFT);
    return header;
  }

  /** Shows the rule of the selected run as it is now, or what is being written in its place. */
  void show() {
    Settings atWork = atWork();
    RuleDraft kept = session.drafts().of(atWork);
    RuleDraft next = kept != null ? kept : draft.isRuleOf(atWork) ? draft : RuleDraft.of(atWork);
    Settings now = conductor.runs().inForce(session.selected().get());
    display(next.withNumbersOf(now.numbers(UserRule.CONSTANTS)));
  }

  private Settings atWork() {
    return session.selectedRun().optimizer();
  }

  private void display(RuleDraft shown) {
    draft = shown;
    area.show(shown.text());
    constants.show(shown.constants());
    state.show(shown.state());
    judge();
  }

  /** Takes up what somebody wrote: puts it to work where it is a rule, else keeps it. */
  private void changed(RuleDraft next) {
    nameFault = Optional.empty();
    display(next);
    Settings atWork = atWork();
    if (waits()) {
      session.drafts().keep(atWork, next);
    } else {
      session.drafts().drop(atWork);
      if (!next.isRuleOf(atWork)) {
        apply();
      }
    }
  }

  /** Whether what is written is not, or not yet, at work. */
  private boolean waits() {
    boolean asks = session.selectedRun().problem() instanceof NetworkProblem;
    return draft.flaw().isPresent() || (asks && !draft.isRuleOf(atWork()));
  }

  /** Puts what is written to work, where it is a rule. */
  private void apply() {
    if (draft.flaw().isPresent() || draft.isRuleOf(atWork())) {
      return;
    }
    RuleDraft rule = draft;
    int run = session.selected().get();
    Settings now = conductor.runs().inForce(run);
    session.drafts().drop(atWork());
    session.editRun(run, spec -> InForce.rewritten(spec, now, rule));
  }

  private void startFrom(RuleStart start) {
    RunSpec run = session.selectedRun();
    session.drafts().drop(run.optimizer());
    session.editRun(
        session.selected().get(), r -> InForce.withRule(r, start.on(session.spec().problem())));
    show(); // also where it was at work already
  }

  /** Says what is wrong, or that something waits. */
  private void judge() {
    Optional<Flaw> flaw = draft.flaw();
    Optional<String> sentence =
        nameFault.or(() -> flaw.map(Flaw::fault)).map(fault -> sentence(fault, flaw));
    boolean waiting = sentence.isEmpty() && waits();
    said.setText(sentence.orElse(waiting ? texts.get("window.rule.waits") : ""));
    said.setGraphic(new FontIcon(waiting ? Feather.CLOCK : Feather.ALERT_TRIANGLE));
    said.getStyleClass().setAll("label", waiting ? "rule-hint" : "rule-fault");
    said.setVisible(!said.getText().isEmpty());
    said.setManaged(said.isVisible());
    apply.setVisible(waiting);
    apply.setManaged(waiting);
    area.mark(flaw.isPresent());
  }

  private String sentence(Fault fault, Optional<Flaw> flaw) {
    String text =
        FaultText.line(texts.messages().get(), "", 0, "", fault.code(), fault.arguments());
    int line = nameFault.isPresent() ? 0 : flaw.map(Flaw::line).orElse(0);
    return line > 0 ? texts.get("window.rule.line", line, text) : text;
  }

  private void say(Optional<Fault> fault) {
    nameFault = fault;
    judge();
  }

  /** A number was chosen for a constant, which may be one of the rule at work. */
  private void chosen(String constant, double value) {
    if (atWork().numbers(UserRule.CONSTANTS).containsKey(constant)) {
      conductor.runs().setConstant(constant, value);
    }
  }
}
