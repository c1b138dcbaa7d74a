package org.centralita.callsettings;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonemetadata.PhoneMetadata;
import com.google.i18n.phonenumbers.Phonemetadata.PhoneNumberDesc;
import com.google.i18n.phonenumbers.metadata.DefaultMetadataDependenciesProvider;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The numbering plan of a country, as libphonenumber knows it. */
final class NumberingPlan {

  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
  private static final Map<String, NumberingPlan> PLANS = new ConcurrentHashMap<>();

  private final String nationalPrefix;
  private final Pattern[] numbers;

  private NumberingPlan(PhoneMetadata metadata) {
    nationalPrefix = metadata.getNationalPrefix();
    numbers =
        Stream.of(
                metadata.getFixedLine(),
                metadata.getMobile(),
                metadata.getVoip(),
                metadata.getUan(),
                metadata.getPersonalNumber(),
                metadata.getTollFree(),
                metadata.getSharedCost(),
                metadata.getPremiumRate())
            .map(PhoneNumberDesc::getNationalNumberPattern)
            .filter(pattern -> pattern != null && !pattern.isEmpty())
            .map(Pattern::compile)
            .toArray(Pattern[]::new);
  }

  /** Whether a valid number of the country begins with these digits (S1). */
  static boolean hasAreaCode(String country, String digits) {
    if (!digits.matches("\\d{1,10}") || !NUMBERS.getSupportedRegions().contains(country)) {
      return false;
    }
    return PLANS.computeIfAbsent(country, NumberingPlan::load).begins(digits);
  }

  /** Whether it is a valid number, written as people of the country or of the world write it. */
  static boolean isNumber(String country, String number) {
    try {
      return NUMBERS.isValidNumber(NUMBERS.parse(number, country));
    } catch (NumberParseException e) {
      return false;
    }
  }

  private boolean begins(String digits) {
    boolean prefixed =
        !nationalPrefix.isEmpty()
            && digits.length() > nationalPrefix.length()
            && digits.startsWith(nationalPrefix);
    return beginsNational(digits)
        || prefixed && beginsNational(digits.substring(nationalPrefix.length()));
  }

  /** A pattern that ran out of digits, not into a wrong one, would match a longer number. */
  private boolean beginsNational(String digits) {
    return Stream.of(numbers)
        .map(pattern -> pattern.matcher(digits))
        .anyMatch(matcher -> !matcher.matches() && matcher.hitEnd());
  }

  private static NumberingPlan load(String country) {
    var library = DefaultMetadataDependenciesProvider.getInstance();
    String file = library.getPhoneNumberMetadataFileNameProvider().getFor(country);
    Collection<PhoneMetadata> metadata =
        library.getMetadataParser().parse(library.getMetadataLoader().loadMetadata(file));
    return new NumberingPlan(metadata.iterator().next());
  }
}
