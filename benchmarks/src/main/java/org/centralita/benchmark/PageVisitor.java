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

  PageVisitor(Api api, int port, String email, String password) throws IOException {
    connection = new Connection(port);
    String path = "/centralita/sign-in";
    Answer form = connection.send(api.plain("GET", path, "", null));
    Matcher state = VIEW_STATE.matcher(form.text());
    if (!state.find()) {
      throw new IOException("No form to sign in: " + form.head());
    }
    Answer signedIn =
        connection.send(
            api.plain(
                "POST",
                path,
                "Content-Type: application/x-www-form-urlencoded\r\n"
                    + "Sec-Fetch-Site: same-origin\r\n",
                "form=form&email="
                    + encoded(email)
                    + "&password="
                    + encoded(password)
                    + "&submit=x&jakarta.faces.ViewState="
                    + encoded(state.group(1))));
    String cookie =
        signedIn
            .header("Set-Cookie")
            .orElseThrow(() -> new IOException("Not signed in: " + signedIn.head()))
            .replaceFirst(";.*", "");
    request = api.plain("GET", "/centralita/tenants", "Cookie: " + cookie + "\r\n", null);
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
