package org.centralita.callsettings;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.MatchType;
import com.google.i18n.phonenumbers.ShortNumberInfo;

/** Compares numbers as they were typed. What is kept stays as it is. */
public final class PhoneNumbers {

  /** Digits of a number's end by which rows are found (see {@code V8}). */
  private static final int END = 5;

  /** No longer number is one to call for help by. */
  private static final long LARGEST_SHORT = 999_999;

  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
  private static final ShortNumberInfo SHORT_NUMBERS = ShortNumberInfo.getInstance();

  private PhoneNumbers() {}

  /** Whether somebody in that country would reach the same line by both. */
  public static boolean same(String country, String one, String other) {
    try {
      return NUMBERS.isNumberMatch(NUMBERS.parse(one, country), NUMBERS.parse(other, country))
          == MatchType.EXACT_MATCH;
    } catch (NumberParseException e) {
      return false;
    }
  }

  /** Whether people of the country call for help by it, as 112 and 911. */
  public static boolean isEmergency(String country, long number) {
    return number <= LARGEST_SHORT
        && SHORT_NUMBERS.isEmergencyNumber(String.valueOf(number), country);
  }

  /** What all ways of writing a number have in common: its last digits. */
  public static String end(String digits) {
    return digits.substring(Math.max(0, digits.length() - END));
  }

  /** The same of a number as it was typed by people of the country; null for none. */
  static String endOf(String country, String typed) {
    try {
      return typed == null
          ? null
          : end(String.valueOf(NUMBERS.parse(typed, country).getNationalNumber()));
    } catch (NumberParseException e) {
      return null;
    }
  }
}
