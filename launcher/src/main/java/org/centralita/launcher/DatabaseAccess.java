package org.centralita.launcher;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How to reach a database.
 *
 * @param url a Connector/J URL, complete with its options
 */
record DatabaseAccess(String url, String user, String password) {
  private static final Pattern URL =
      Pattern.compile("jdbc:(mysql|mariadb):(//[^/?\\s]+/[^/?\\s]+)(\\?\\S*)?");

  /** What both kinds of database get unless the operator says otherwise. */
  private static final Map<String, String> OPTIONS = new LinkedHashMap<>();

  static {
    OPTIONS.put("useServerPrepStmts", "true");
    OPTIONS.put("cachePrepStmts", "true");
    OPTIONS.put("prepStmtCacheSize", "500");
    OPTIONS.put("prepStmtCacheSqlLimit", "4096");
    OPTIONS.put("rewriteBatchedStatements", "true");
    // What a connection was set to, it need not ask for each time it is borrowed.
    OPTIONS.put("useLocalSessionState", "true");
    // It would make a span of each statement, which nobody asks for.
    OPTIONS.put("openTelemetry", "DISABLED");
    OPTIONS.put("useAffectedRows", "false");
    OPTIONS.put("characterEncoding", "UTF-8");
    OPTIONS.put("connectionTimeZone", "UTC");
    OPTIONS.put("forceConnectionTimeZoneToSession", "true");
    OPTIONS.put("connectTimeout", "5000");
    // Of a database that is gone without a word, nothing else would ever tell. Migrations may take
    // longer: see the application's start.
    OPTIONS.put("socketTimeout", "90000");
    OPTIONS.put("tcpKeepAlive", "true");
  }

  /** The embedded database: on loopback, where encryption has nothing to protect. */
  static DatabaseAccess embedded(int port, String user, String password) {
    String options = "?sslMode=DISABLED&allowPublicKeyRetrieval=true";
    return new DatabaseAccess(
        withOptions("jdbc:mysql://127.0.0.1:" + port + "/centralita", options), user, password);
  }

  /** The operator's own database; the options in the URL stay as they are. Null: not given. */
  static DatabaseAccess external(String url, String user, String password) throws StartFailure {
    if (url == null || user == null || password == null) {
      String missing = url == null ? "URL" : user == null ? "USER" : "PASSWORD";
      throw StartFailure.wrongSetting(
          "CENTRALITA_DB_"
              + missing
              + " is missing: your own database needs CENTRALITA_DB_URL, CENTRALITA_DB_USER and"
              + " CENTRALITA_DB_PASSWORD; without all three the embedded one is used.");
    }
    var parts = URL.matcher(url);
    if (!parts.matches()) {
      // The value is not shown: a password could be in it.
      throw StartFailure.wrongSetting(
          "CENTRALITA_DB_URL can't be read: give jdbc:mysql://HOST:PORT/DATABASE,"
              + " with options after a question mark.");
    }
    String options = parts.group(3) == null ? "?" : parts.group(3);
    return new DatabaseAccess(withOptions("jdbc:mysql:" + parts.group(2), options), user, password);
  }

  /** Host and database, for messages: the options may hold secrets. */
  String place() {
    return url.substring("jdbc:mysql://".length(), url.indexOf('?'));
  }

  private static String withOptions(String base, String given) {
    StringBuilder url = new StringBuilder(base).append(given);
    String known = given.replace('?', '&').toLowerCase(Locale.ROOT);
    OPTIONS.forEach(
        (name, value) -> {
          if (!known.contains("&" + name.toLowerCase(Locale.ROOT) + "=")) {
            char last = url.charAt(url.length() - 1);
            url.append(last == '?' || last == '&' ? "" : "&")
                .append(name)
                .append('=')
                .append(value);
          }
        });
    return url.toString();
  }
}
