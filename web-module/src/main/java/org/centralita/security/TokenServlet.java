package org.centralita.security;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.centralita.error.Problem;
import org.centralita.error.Refusals;
import org.centralita.error.ServiceException;
import org.centralita.user.AccessToken;
import org.centralita.user.SignInService;

/** The token endpoint of OAuth 2.0 (RFC 6749, section 3.2), with its own form of errors. */
@WebServlet("/oauth2/token")
public class TokenServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final String FORM = "application/x-www-form-urlencoded";

  @Inject private transient SignInService signIn;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String type = request.getContentType();
    if (type == null || !type.toLowerCase(Locale.ROOT).startsWith(FORM)) {
      refuse(response, 400, "invalid_request", "The body must be " + FORM);
      return;
    }
    String query = request.getQueryString();
    String grant = request.getParameter("grant_type");
    if (query != null && query.contains("client_secret")) {
      refuse(response, 400, "invalid_request", "A secret must not stand in an address");
    } else if (grant == null) {
      refuse(response, 400, "invalid_request", "grant_type is missing");
    } else if (!grant.equals("client_credentials")) {
      refuse(response, 400, "unsupported_grant_type", "Use client_credentials");
    } else {
      issue(request, response);
    }
  }

  private void issue(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Optional<Credentials.Pair> client = Credentials.basic(request);
    if (client.isEmpty()
        && request.getParameter("client_id") != null
        && request.getParameter("client_secret") != null) {
      client =
          Optional.of(
              new Credentials.Pair(
                  request.getParameter("client_id"), request.getParameter("client_secret")));
    }
    try {
      Optional<AccessToken> token =
          client.flatMap(
              pair -> signIn.token(pair.id(), pair.secret(), request.getParameter("scope")));
      if (token.isPresent()) {
        answer(response, token.get());
      } else {
        response.setHeader("WWW-Authenticate", "Basic realm=\"centralita\", charset=\"UTF-8\"");
        refuse(response, 401, "invalid_client", "Unknown client, wrong secret, or client at rest");
      }
    } catch (ServiceException e) {
      Problem problem = Problem.of(e, CallContext.current().locale());
      refuse(response, 400, "invalid_scope", problem.detail());
    } catch (RuntimeException e) {
      Problem problem = Problem.of(Refusals.of(e), CallContext.current().locale());
      refuse(response, problem.code().status(), "server_error", problem.detail());
    }
  }

  private static void answer(HttpServletResponse response, AccessToken token) throws IOException {
    send(
        response,
        200,
        Json.createObjectBuilder()
            .add("access_token", token.value())
            .add("token_type", "Bearer")
            .add("expires_in", token.expiresInSeconds())
            .add("scope", token.scope()));
  }

  private static void refuse(
      HttpServletResponse response, int status, String error, String description)
      throws IOException {
    send(
        response,
        status,
        Json.createObjectBuilder().add("error", error).add("error_description", description));
  }

  private static void send(HttpServletResponse response, int status, JsonObjectBuilder body)
      throws IOException {
    response.setStatus(status);
    response.setContentType("application/json");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader("Cache-Control", "no-store");
    response.getWriter().write(body.build().toString());
  }
}
