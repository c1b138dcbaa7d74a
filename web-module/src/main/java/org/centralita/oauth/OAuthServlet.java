package org.centralita.oauth;

import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.Response;
import com.nimbusds.oauth2.sdk.TokenErrorResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.PlainClientSecret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.JakartaServletUtils;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.centralita.error.Refusals;
import org.centralita.error.ServiceException;
import org.centralita.metrics.Face;
import org.centralita.metrics.Requests;
import org.centralita.oauth.OAuthException.Error;

/**
 * What the endpoints for programs share: a form in, JSON out, errors as RFC 6749 has them (section
 * 5.2). Their descriptions are for developers and in English, since the standard allows ASCII only.
 */
abstract class OAuthServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST_BODY = 16_384;

  /** Answers a request whose form is fine so far. */
  abstract Response answer(HTTPRequest request) throws ParseException;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    HTTPResponse answer = answer(request, response).toHTTPResponse();
    if (answer.getStatusCode() == HttpServletResponse.SC_UNAUTHORIZED) {
      answer.setHeader("WWW-Authenticate", "Basic realm=\"centralita\", charset=\"UTF-8\"");
    }
    JakartaServletUtils.applyHTTPResponse(answer, response);
  }

  private Response answer(HttpServletRequest request, HttpServletResponse response) {
    try {
      if (request.getQueryString() != null) {
        return refusal(
            OAuth2Error.INVALID_REQUEST, "Send parameters in the body, not in the address");
      }
      return answer(JakartaServletUtils.createHTTPRequest(request, LONGEST_BODY));
    } catch (OAuthException e) {
      return refusal(error(e.error()), e.getMessage());
    } catch (ParseException e) {
      ErrorObject error = e.getErrorObject();
      return refusal(error == null ? OAuth2Error.INVALID_REQUEST : error, ascii(e.getMessage()));
    } catch (IOException | IllegalArgumentException e) {
      return refusal(OAuth2Error.INVALID_REQUEST, "The request cannot be read");
    } catch (RuntimeException e) {
      ServiceException refusal = Refusals.of(e);
      if (refusal.retryAfter() != null) {
        response.setHeader("Retry-After", refusal.retryAfter().toString());
      }
      return refusal(
          OAuth2Error.SERVER_ERROR.setHTTPStatusCode(refusal.code().status()),
          refusal.code().name());
    }
  }

  /** Id and secret by HTTP Basic or in the form. */
  static PlainClientSecret secret(ClientAuthentication shown) {
    if (shown instanceof PlainClientSecret secret) {
      return secret;
    }
    throw new OAuthException(Error.INVALID_CLIENT, "Show the client's id and secret");
  }

  static ErrorObject error(Error error) {
    return switch (error) {
      case INVALID_REQUEST -> OAuth2Error.INVALID_REQUEST;
      case INVALID_CLIENT -> OAuth2Error.INVALID_CLIENT;
      case INVALID_GRANT -> OAuth2Error.INVALID_GRANT;
      case INVALID_SCOPE -> OAuth2Error.INVALID_SCOPE;
    };
  }

  private static Response refusal(ErrorObject error, String description) {
    Requests.refused(Face.OAUTH, error.getCode());
    return new TokenErrorResponse(error.setDescription(description));
  }

  private static String ascii(String text) {
    return String.valueOf(text).replaceAll("[^\\x20-\\x21\\x23-\\x5B\\x5D-\\x7E]", "'");
  }
}
