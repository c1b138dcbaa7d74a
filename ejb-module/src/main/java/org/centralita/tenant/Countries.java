package org.centralita.tenant;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/** Countries by their ISO 3166-1 alpha-2 codes and XK, with what is usual there. */
public final class Countries {

  private static final String KOSOVO = "XK";
  private static final Set<String> ISO = Set.of(Locale.getISOCountries());
  private static final Set<String> CURRENCIES =
      Currency.getAvailableCurrencies().stream()
          .filter(currency -> currency.getDefaultFractionDigits() >= 0)
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());
  private static final Set<String> ZONES = Set.copyOf(ZoneId.getAvailableZoneIds());
  private static final Properties TIMEZONES = timezones();

  private Countries() {}

  public static boolean exists(String country) {
    return country != null && (ISO.contains(country) || KOSOVO.equals(country));
  }

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
