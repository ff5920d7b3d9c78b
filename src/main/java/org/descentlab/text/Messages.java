package org.descentlab.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts of one language, from its properties file. */
public final class Messages {
  /** The languages, by code, in the order in which they are offered. */
  public static final List<String> LANGUAGES = List.of("en", "zh");

  private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

  /** Languages that somebody asked for: reading one takes a start's twentieth of a second. */
  private static final Map<String, Messages> READ = new ConcurrentHashMap<>();

  private final String language;
  private final Properties texts = new Properties();

  private Messages(String language) {
    this.language = language;
    String file = "messages_" + language + ".properties";
    InputStream stream = Messages.class.getResourceAsStream(file);
    if (stream == null) {
      throw new IllegalStateException(file + " is missing");
    }
    try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      texts.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  private Messages(Messages other, UnaryOperator<String> change) {
    this.language = other.language;
    other.texts.forEach((key, text) -> texts.put(key, change.apply((String) text)));
  }

  /** Returns the same with every text changed: tests ask what becomes of longer ones. */
  public Messages changed(UnaryOperator<String> change) {
    return new Messages(this, change);
  }

  /** Returns the texts of a language; English for a code that is not in {@link #LANGUAGES}. */
  public static Messages in(String language) {
    return READ.computeIfAbsent(nearest(language), Messages::new);
  }

  /** Returns a code of {@link #LANGUAGES}: the same, or else English. */
  public static String nearest(String language) {
    return LANGUAGES.get(Math.max(0, LANGUAGES.indexOf(language)));
  }

  /** Returns the code of the language. */
  public String language() {
    return language;
  }

  /** Returns every key. */
  public Set<String> keys() {
    return texts.stringPropertyNames();
  }

  /** Returns a text; its key in brackets where there is none, which a test finds. */
  public String get(String key) {
    return texts.getProperty(key, "[" + key + "]");
  }

  /**
   * Returns a text with {0}, {1} … replaced by the arguments. An argument that is the key of a text
   * ({@code kind.optimizer}) is replaced by that text.
   */
  public String format(String key, Object... arguments) {
    Matcher place = PLACE.matcher(get(key));
    StringBuilder text = new StringBuilder();
    while (place.find()) {
      int index = Integer.parseInt(place.group(1));
      String argument = index < arguments.length ? shown(arguments[index]) : "{" + index + "}";
      place.appendReplacement(text, Matcher.quoteReplacement(argument));
    }
    return place.appendTail(text).toString();
  }

  private String shown(Object argument) {
    if (argument instanceof Double number
        && number == Math.rint(number)
        && Math.abs(number) < 1e15) {
      return Long.toString(number.longValue());
    }
    if (argument instanceof Double number) {
      return number.toString().replace(".0E", "e").replace('E', 'e');
    }
    String text = String.valueOf(argument);
    return texts.getProperty(text.startsWith("kind.") ? text : "", text);
  }
}
