package org.centralita.persistence;

import java.text.Normalizer;
import java.util.Locale;

/** Text as it is kept and compared. */
public final class Folded {

  private Folded() {}

  /** Without blanks around it; null when nothing is left. */
  public static String clean(String text) {
    if (text == null) {
      return null;
    }
    String clean = Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
    return clean.isEmpty() ? null : clean;
  }

  /**
   * What two names have in common when they count as the same: case does not matter, accents do.
   */
  public static String key(String name) {
    String upper = clean(name).replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
    return Normalizer.normalize(upper.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
  }
}
