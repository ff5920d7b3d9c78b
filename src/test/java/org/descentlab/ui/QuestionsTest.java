package org.descentlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which answers count. */
class QuestionsTest {
  private final Questions questions = new Questions();

  @Test
  void anAnswerToAnOlderQuestionCountsUntilThatToANewerOneComes() {
    long first = questions.ask();
    long second = questions.ask();
    long third = questions.ask();
    assertThat(questions.answer(first)).isTrue();
    assertThat(questions.answered()).isFalse();
    assertThat(questions.answer(third)).isTrue();
    assertThat(questions.awaits(second)).isFalse();
    assertThat(questions.answer(second)).isFalse();
    assertThat(questions.answered()).isTrue();
  }

  @Test
  void beforeTheFirstQuestionNothingIsAnsweredAndNothingIsOpen() {
    assertThat(questions.answered()).isFalse();
    assertThat(questions.settled()).isTrue();
    long first = questions.ask();
    assertThat(questions.settled()).isFalse();
    assertThat(questions.isLast(first)).isTrue();
  }

  @Test
  void whatIsForgottenIsNotAnsweredAnyMore() {
    long first = questions.ask();
    questions.forget();
    assertThat(questions.answer(first)).isFalse();
    assertThat(questions.answered()).isTrue();
    assertThat(questions.isLast(first)).isFalse();
  }
}
