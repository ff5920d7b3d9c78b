package org.descentlab.ui;

import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.css.Stylesheet;

/**
 * The style sheet of the theme without the rules for controls that the window has none of: JavaFX
 * asks each rule whether it is for a node, of every kind of node that it has not seen yet. The
 * build writes it, and with it both sheets in the form that a start need not read.
 */
final class ThemeSheet {
  private static final String NAME = "theme.css";
  private static final String FULL = "primer-light.css";
  private static final Pattern RULE = Pattern.compile("([^{}]+)(\\{[^{}]*\\})");
  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);

  /** Style classes of controls that the window has not, by how they begin. */
  private static final Pattern ABSENT =
      Pattern.compile(
          "\\.(accordion|alert|area-legend|bar-|bb-code|breadcrumb|bubble-legend|calendar|card|chart"
              + "|choice-|color-p|custom-|date-picker|default-color|dialog-|html-editor|hyperlink"
              + "|menu-bar|message|modal-|month-|notification|pagination|password-|pie-"
              + "|popover|progress-indicator|radio-button|ring-|spinner|split-menu-button"
              + "|stacked-|tab-|table-|tile|titled-pane|toggle-switch|tool-bar|tree-)[\\w-]*");

  private ThemeSheet() {}

  /** Returns where the sheet lies; the theme's own where the build has not written it yet. */
  static String address() {
    URL written = ThemeSheet.class.getResource(NAME);
    return written == null ? new PrimerLight().getUserAgentStylesheet() : written.toExternalForm();
  }

  /** Returns the style classes of controls whose rules are left out. */
  static Set<String> leftOut() {
    return ABSENT
        .matcher(full())
        .results()
        .map(found -> found.group().substring(1))
        .collect(Collectors.toSet());
  }

  /** Returns a style sheet without those rules. */
  static String shortened(String sheet) {
    return RULE.matcher(COMMENT.matcher(sheet).replaceAll(""))
        .results()
        .map(ThemeSheet::rule)
        .collect(Collectors.joining());
  }

  /** A rule for those of its selectors that name nothing absent; empty where there is none. */
  private static String rule(MatchResult rule) {
    String selectors =
        Arrays.stream(rule.group(1).split(","))
            .filter(selector -> !ABSENT.matcher(selector).find())
            .collect(Collectors.joining(","));
    return selectors.isEmpty() ? "" : selectors + rule.group(2);
  }

  /** Writes the sheets into the folder of the window's own one, which is named. */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    Files.writeString(folder.resolve(NAME), shortened(full()));
    for (String name : new String[] {"theme", "window"}) {
      Stylesheet.convertToBinary(
          folder.resolve(name + ".css").toFile(), folder.resolve(name + ".bss").toFile());
    }
  }

  private static String full() {
    try (InputStream in = PrimerLight.class.getResourceAsStream(FULL)) {
      if (in == null) {
        throw new IllegalStateException("the theme's library has no " + FULL);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
