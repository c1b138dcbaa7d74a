package org.centralita.tenant;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Countries by their ISO 3166-1 alpha-2 codes and XK, with what is usual there. */
public final class Countries {

  private static final String KOSOVO = "XK";
  private static final Set<String> ISO = Set.of(Locale.getISOCountries());
  private static final Set<String> CURRENCIES =
      Stream.concat(ISO.stream(), Stream.of(KOSOVO))
          .map(Countries::currency)
          .filter(Objects::nonNull)
          .collect(Collectors.toUnmodifiableSet());
  private static final Set<String> ZONES = Set.copyOf(ZoneId.getAvailableZoneIds());
  private static final Properties TIMEZONES = timezones();

  private Countries() {}

  public static boolean exists(String country) {
    return country != null && (ISO.contains(country) || KOSOVO.equals(country));
  }

  /** Whether some country pays with it today: codes of money long gone are codes, too. */
  public static boolean isCurrency(String code) {
    return CURRENCIES.contains(code);
  }

  /** Whether the name is an IANA time zone. */
  public static boolean isTimezone(String name) {
    return ZONES.contains(name) && name.length() <= 50;
  }

  /** The time zone in which most of its people live. */
  static String timezone(String country) {
    return TIMEZONES.getProperty(country, "UTC");
  }

  /** The country's currency; null where it has none of its own. */
  static String currency(String country) {
    if (KOSOVO.equals(country)) {
      return "EUR";
    }
    Currency currency = Currency.getInstance(new Locale("", country));
    return currency == null ? null : currency.getCurrencyCode();
  }

  private static Properties timezones() {
    try (InputStream file = Countries.class.getResourceAsStream("timezones.properties")) {
      Properties zones = new Properties();
      zones.load(file);
      return zones;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
