package org.descentlab.experiment;

import java.util.Map;

/**
 * A text in one language or several.
 *
 * @param byLanguage by language code; the empty code is for every language
 */
public record LocalizedText(Map<String, String> byLanguage) {
  /** No text. */
  public static final LocalizedText EMPTY = new LocalizedText(Map.of());

  /** Keeps the texts. */
  public LocalizedText {
    byLanguage = Map.copyOf(byLanguage);
  }

  /** The same text for every language. */
  public static LocalizedText of(String text) {
    return text.isEmpty() ? EMPTY : new LocalizedText(Map.of("", text));
  }

  /** Returns the text for a language, else the one for all, else the English, else any, else "". */
  public String in(String language) {
    for (String code : new String[] {language, "", "en"}) {
      String text = byLanguage.get(code);
      if (text != null) {
        return text;
      }
    }
    return byLanguage.values().stream().sorted().findFirst().orElse("");
  }
}
