package org.centralita.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Collator;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What many forms offer to choose from, in the viewer's language. */
@Named
@RequestScoped
public class Choices {

  /** A value and what it is called. */
  public record Choice(String value, String label) {}

  @Inject private Viewer viewer;

  private List<Choice> countries;

  public List<Choice> getCountries() {
    if (countries == null) {
      countries =
          sorted(
              Stream.concat(Arrays.stream(Locale.getISOCountries()), Stream.of("XK"))
                  .map(code -> new Choice(code, viewer.country(code) + " (" + code + ")")));
    }
    return countries;
  }

  public List<Choice> getCurrencies() {
    return sorted(
        Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .map(code -> new Choice(code, currency(code))));
  }

  public List<String> getZones() {
    return ZoneId.getAvailableZoneIds().stream()
        .filter(
            zone -> zone.contains("/") && !zone.startsWith("Etc/") && !zone.startsWith("System"))
        .sorted()
        .collect(ArrayList::new, List::add, List::addAll);
  }

  private String currency(String code) {
    return code + " " + Currency.getInstance(code).getDisplayName(viewer.getLocale());
  }

  private List<Choice> sorted(Stream<Choice> choices) {
    Collator collator = Collator.getInstance(viewer.getLocale());
    return choices.sorted(Comparator.comparing(Choice::label, collator)).toList();
  }
}
