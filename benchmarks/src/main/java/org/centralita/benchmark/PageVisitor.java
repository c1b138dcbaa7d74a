package org.centralita.benchmark;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser as far as the server sees one: it has signed in, and opens the same page again. */
final class PageVisitor implements Client {

  private static final Pattern VIEW_STATE =
      Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]*)\"");

  private final Connection connection;
  private final byte[] request;

  /**
   * Somebody who shows that cookie.
   *
   * @param cookie from {@link #signIn}
   */
  PageVisitor(Api api, int port, String cookie) {
    connection = new Connection(port);
    request = api.plain("GET", "/centralita/tenants", "Cookie: " + cookie + "\r\n", null);
  }

  /** Signs in by the form; gives the cookie of the session. */
  static String signIn(Api api, int port, String email, String password) throws IOException {
    String path = "/centralita/sign-in";
    try (Connection connection = new Connection(port)) {
      Answer form = connection.send(api.plain("GET", path, "", null));
      Matcher state = VIEW_STATE.matcher(form.text());
      if (!state.find()) {
        throw new IOException("No form to sign in: " + form.head());
      }
      String fields =
          "form=form&email="
              + encoded(email)
              + "&password="
              + encoded(password)
              + "&submit=x&jakarta.faces.ViewState="
              + encoded(state.group(1));
      String headers =
          "Content-Type: application/x-www-form-urlencoded\r\nSec-Fetch-Site: same-origin\r\n";
      Answer signedIn = connection.send(api.plain("POST", path, headers, fields));
      return signedIn
          .header("Set-Cookie")
          .orElseThrow(() -> new IOException("Not signed in: " + signedIn.head()))
          .replaceFirst(";.*", "");
    }
  }

  @Override
  public void work() throws IOException, WrongAnswer {
    Answer answer = connection.send(request);
    if (answer.status() != 200) {
      throw new WrongAnswer(answer.status() + " " + answer.head());
    }
  }

  @Override
  public void close() throws IOException {
    connection.close();
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
