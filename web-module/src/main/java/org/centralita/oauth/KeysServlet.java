package org.centralita.oauth;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The public keys with which anybody can check an access token (RFC 7517). */
@WebServlet("/.well-known/jwks.json")
public class KeysServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient OAuthService oauth;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("application/jwk-set+json");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader("Cache-Control", "public, max-age=300");
    response.getWriter().write(oauth.publicKeys());
  }
}
