package org.centralita.oauth;

import com.nimbusds.oauth2.sdk.AuthorizationErrorResponse;
import com.nimbusds.oauth2.sdk.AuthorizationResponse;
import com.nimbusds.oauth2.sdk.AuthorizationSuccessResponse;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseMode;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.centralita.page.Messages;
import org.centralita.security.SecurityHeaders;
import org.centralita.settings.Setting;
import org.centralita.user.RoleData;
import org.centralita.user.RoleService;
import org.omnifaces.util.Faces;

/**
 * The authorization endpoint (RFC 6749, section 3.1): asks a person whether a program may act for
 * them. A request that names no known program and address ends here; any other gets its answer
 * there.
 */
@Named
@RequestScoped
public class ConsentBean {

  @Inject private OAuthService oauth;
  @Inject private RoleService roles;

  private URI redirectUri;
  private Consent consent;

  /** Reads what is asked. */
  public void open() {
    Messages.orErrorPage(
        () -> {
          readAddress();
          SecurityHeaders.allowFormTo(Faces.getRequest(), redirectUri.toString());
          answerUnless(() -> consent = oauth.consent(request()));
        });
  }

  public void allow() {
    readAddress();
    answerUnless(
        () ->
            send(
                new AuthorizationSuccessResponse(
                    redirectUri,
                    new com.nimbusds.oauth2.sdk.AuthorizationCode(oauth.authorize(request())),
                    null,
                    state(),
                    issuer(),
                    ResponseMode.QUERY)));
  }

  public void deny() {
    readAddress();
    send(refusal(OAuth2Error.ACCESS_DENIED));
  }

  private void readAddress() {
    redirectUri = URI.create(oauth.redirectUri(parameter("client_id"), parameter("redirect_uri")));
  }

  private AuthorizationRequest request() {
    try {
      var asked = com.nimbusds.oauth2.sdk.AuthorizationRequest.parse(Faces.getRequestQueryString());
      if (!ResponseType.CODE.equals(asked.getResponseType())) {
        throw new ParseException("response_type", OAuth2Error.UNSUPPORTED_RESPONSE_TYPE);
      }
      boolean s256 = CodeChallengeMethod.S256.equals(asked.getCodeChallengeMethod());
      return new AuthorizationRequest(
          asked.getClientID().getValue(),
          asked.getRedirectionURI() == null ? null : asked.getRedirectionURI().toString(),
          asked.getScope() == null ? null : asked.getScope().toString(),
          s256 ? asked.getCodeChallenge().getValue() : null);
    } catch (ParseException e) {
      throw new Unreadable(
          Objects.requireNonNullElse(e.getErrorObject(), OAuth2Error.INVALID_REQUEST));
    }
  }

  /** Does the work; what hinders it is told to the program. */
  private void answerUnless(Runnable work) {
    try {
      work.run();
    } catch (Unreadable e) {
      send(refusal(e.error));
    } catch (OAuthException e) {
      send(refusal(OAuthServlet.error(e.error()).setDescription(e.getMessage())));
    }
  }

  private AuthorizationResponse refusal(ErrorObject error) {
    return new AuthorizationErrorResponse(
        redirectUri, error, state(), issuer(), ResponseMode.QUERY);
  }

  private static void send(AuthorizationResponse answer) {
    try {
      Faces.getExternalContext().redirect(answer.toURI().toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static State state() {
    return State.parse(parameter("state"));
  }

  private static Issuer issuer() {
    return new Issuer(Setting.CENTRALITA_PUBLIC_URL.value().orElseThrow());
  }

  private static String parameter(String name) {
    return Faces.getRequestParameter(name);
  }

  /** What the program asks for; null where the answer is on its way already. */
  public Consent getConsent() {
    return consent;
  }

  /** Where the answer goes, as people know it. */
  public String getHost() {
    return redirectUri.getHost();
  }

  /** The roles asked for, with what they allow. */
  public List<RoleData> getRoles() {
    Supplier<List<RoleData>> asked =
        () -> roles.list().stream().filter(r -> consent.roles().contains(r.getName())).toList();
    return consent == null ? List.of() : asked.get();
  }

  private static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ErrorObject error;

    Unreadable(ErrorObject error) {
      this.error = error;
    }
  }
}
