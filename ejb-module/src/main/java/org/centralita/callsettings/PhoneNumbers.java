package org.centralita.callsettings;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.MatchType;

/** Compares numbers as they were typed. What is kept stays as it is. */
public final class PhoneNumbers {

  /** Digits of a number's end by which rows are found (see {@code V8}). */
  private static final int END = 5;

  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

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
