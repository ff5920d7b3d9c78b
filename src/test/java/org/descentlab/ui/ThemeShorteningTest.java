package org.descentlab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ThemeShorteningTest {
  @Test
  void rulesOfControlsThatTheWindowHasNoneOfAreLeftOutAndAllOthersStay() {
    String sheet =
        """
        /* a { comment } */
        .root { -color: red; }
        .tab-pane > .tab-header-area { -fx-padding: 0; }
        .button, .spinner .button, .button.flat:hover { -fx-padding: 1; }
        .table-view, .tree-view:focused { -fx-padding: 2; }
        .combo-box-popup > .list-view { -fx-padding: 3; }
        """;
    assertThat(ThemeShortening.shortened(sheet).replaceAll("\\s+", " "))
        .isEqualTo(
            " .root { -color: red; } .button, .button.flat:hover { -fx-padding: 1; }"
                + " .combo-box-popup > .list-view { -fx-padding: 3; }");
  }
}
