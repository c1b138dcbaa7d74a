package org.centralita.error;

import java.io.Serializable;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * A refusal in the caller's language: what REST sends as a problem document (RFC 9457), SOAP as a
 * fault and pages as messages.
 *
 * @param code machine-readable reason
 * @param title the reason in few words
 * @param detail what happened to this request, one or two sentences
 * @param errors the fields concerned; empty where none is
 */
public record Problem(ErrorCode code, String title, String detail, List<Field> errors) {

  /** A refused field with its reason in the caller's language. */
  public record Field(String pointer, String code, String message) {}

  /** What the caller sent is named, not sent back: of longer texts only the beginning is told. */
  private static final int LONGEST_ECHO = 200;

  private static final String BUNDLE = "org.centralita.error.errors";

  /** Renders a refusal in the given language; English where there is no translation. */
  public static Problem of(ServiceException refusal, Locale locale) {
    ResourceBundle texts =
        ResourceBundle.getBundle(
            BUNDLE,
            locale,
            Problem.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    List<Field> fields =
        refusal.errors().stream()
            .map(
                e ->
                    new Field(
                        cut(e.pointer()),
                        e.code(),
                        text(texts, locale, fieldKey(texts, e), e.arguments())))
            .toList();
    String key = refusal.code().name();
    return new Problem(
        refusal.code(),
        text(texts, locale, key + ".title", List.of()),
        text(texts, locale, key, refusal.arguments()),
        fields);
  }

  private static String fieldKey(ResourceBundle texts, FieldError error) {
    String key = "field." + error.code();
    return texts.containsKey(key) ? key : error.code();
  }

  private static String text(
      ResourceBundle texts, Locale locale, String key, List<? extends Serializable> arguments) {
    try {
      Object[] shown =
          arguments.stream().map(argument -> shown(texts, argument)).toArray(Object[]::new);
      return new MessageFormat(texts.getString(key), locale).format(shown);
    } catch (MissingResourceException e) {
      throw new IllegalStateException("No text for the error " + key, e);
    }
  }

  /** Enum constants may have a word of their own in each language, such as a status move. */
  private static Object shown(ResourceBundle texts, Serializable argument) {
    if (argument instanceof Enum<?> constant) {
      String key = "word." + constant.name();
      return texts.containsKey(key) ? texts.getString(key) : constant.name();
    }
    if (argument instanceof List<?> list) {
      return list.stream()
          .map(item -> String.valueOf(shown(texts, (Serializable) item)))
          .reduce((a, b) -> a + ", " + b)
          .orElse("–");
    }
    return argument instanceof String text ? cut(text) : argument;
  }

  private static String cut(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST_ECHO
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_ECHO)) + "…";
  }
}
