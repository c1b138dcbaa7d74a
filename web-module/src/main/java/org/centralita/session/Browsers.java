package org.centralita.session;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What people call their browser. A guess, made for people: browsers name each other for disguise.
 */
public final class Browsers {

  /** In the order in which they must be looked for: those further down are named by those above. */
  private static final Map<String, String> BROWSERS = new LinkedHashMap<>();

  private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

  static {
    BROWSERS.put("Edg", "Edge");
    BROWSERS.put("OPR/", "Opera");
    BROWSERS.put("Firefox/", "Firefox");
    BROWSERS.put("FxiOS/", "Firefox");
    BROWSERS.put("Chrome/", "Chrome");
    BROWSERS.put("CriOS/", "Chrome");
    BROWSERS.put("Safari/", "Safari");
    SYSTEMS.put("Android", "Android");
    SYSTEMS.put("iPhone", "iPhone");
    SYSTEMS.put("iPad", "iPad");
    SYSTEMS.put("Windows", "Windows");
    SYSTEMS.put("Mac OS X", "macOS");
    SYSTEMS.put("CrOS", "ChromeOS");
    SYSTEMS.put("Linux", "Linux");
  }

  private Browsers() {}

  /** Such as "Firefox, Linux"; the beginning of the header where nothing in it is known. */
  public static String name(String userAgent) {
    if (userAgent == null) {
      return null;
    }
    String browser = known(BROWSERS, userAgent);
    String system = known(SYSTEMS, userAgent);
    if (browser == null) {
      return userAgent.substring(0, Math.min(userAgent.length(), 40));
    }
    return system == null ? browser : browser + ", " + system;
  }

  private static String known(Map<String, String> names, String userAgent) {
    return names.entrySet().stream()
        .filter(name -> userAgent.contains(name.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }
}
