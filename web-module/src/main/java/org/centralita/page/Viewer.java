package org.centralita.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.servlet.http.Cookie;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.centralita.data.Money;
import org.centralita.security.CallContext;
import org.centralita.security.Identity;
import org.centralita.security.Languages;
import org.centralita.security.PageSession;
import org.centralita.security.Roles;
import org.omnifaces.util.Faces;

/** Who looks at a page, and how: language, zone and theme. */
@Named
@RequestScoped
public class Viewer {

  private static final Jsonb JSON = JsonbBuilder.create();
  private static final List<String> THEMES = List.of("system", "light", "dark");

  public Locale getLocale() {
    return CallContext.current().locale();
  }

  public List<Locale> getLanguages() {
    return Languages.ALL;
  }

  public List<String> getThemes() {
    return THEMES;
  }

  /** One of {@link #getThemes}; the system's own where nothing was chosen. */
  public String getTheme() {
    String chosen = cookie("theme");
    return chosen != null && THEMES.contains(chosen) ? chosen : "system";
  }

  /** The browser's zone, which a script tells us in a cookie; UTC before that. */
  public ZoneId getZone() {
    try {
      String zone = cookie("zone");
      return zone == null ? ZoneOffset.UTC : ZoneId.of(zone.replace('!', '/'));
    } catch (DateTimeException e) {
      return ZoneOffset.UTC;
    }
  }

  /** The person; null when nobody is signed in. */
  public Identity getIdentity() {
    return CallContext.current().identity();
  }

  /** Whether there are pages for the person, beside its own account. */
  public boolean isForPages() {
    return getIdentity() != null && PageSession.isFor(getIdentity());
  }

  /** Whether to offer what only the provider's administrators may do. The services decide. */
  public boolean isAdministrator() {
    return getIdentity() != null && getIdentity().has(Roles.PROVIDER_ADMIN);
  }

  /** Whether to offer what changes tenants. The services decide. */
  public boolean isManager() {
    return isAdministrator() || getIdentity() != null && getIdentity().has(Roles.RESELLER_USER);
  }

  public String getRequestId() {
    return CallContext.current().requestId();
  }

  /** The page's address as a value for another address, to come back from there. */
  public String getEscapedAddress() {
    return URLEncoder.encode(Faces.getRequestURIWithQueryString(), StandardCharsets.UTF_8);
  }

  public String time(Instant instant) {
    return instant == null ? null : format(FormatStyle.SHORT, getZone()).format(instant);
  }

  public String utc(Instant instant) {
    return instant == null ? null : format(FormatStyle.MEDIUM, ZoneOffset.UTC).format(instant);
  }

  /** What was typed as local time, in the viewer's zone. */
  public Instant instant(LocalDateTime local) {
    return local == null ? null : local.atZone(getZone()).toInstant();
  }

  public String money(Money money) {
    if (money == null) {
      return null;
    }
    NumberFormat format = NumberFormat.getCurrencyInstance(getLocale());
    format.setCurrency(Currency.getInstance(money.getCurrency()));
    return format.format(money.getAmount());
  }

  public String country(String code) {
    return code == null ? null : new Locale("", code).getDisplayCountry(getLocale());
  }

  /** A value of a record as JSON has it: what is no text or number, too. */
  public String json(Object value) {
    return value == null || value instanceof String || value instanceof Number
        ? Objects.toString(value, null)
        : JSON.toJson(value);
  }

  /** A text of a bundle with its arguments. */
  public String fill(String text, Object... arguments) {
    return new MessageFormat(text, getLocale()).format(arguments);
  }

  private DateTimeFormatter format(FormatStyle style, ZoneId zone) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, style)
        .withLocale(getLocale())
        .withZone(zone);
  }

  private static String cookie(String name) {
    Cookie cookie = (Cookie) Faces.getExternalContext().getRequestCookieMap().get(name);
    return cookie == null ? null : cookie.getValue();
  }
}
