package org.centralita.oauth;

import com.nimbusds.oauth2.sdk.AccessTokenResponse;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.Response;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.PlainClientSecret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.util.List;
import java.util.Set;

/** The token endpoint (RFC 6749, section 3.2). */
@WebServlet("/oauth2/token")
public class TokenServlet extends OAuthServlet {

  private static final long serialVersionUID = 1L;

  private static final Set<String> GRANTS =
      Set.of("client_credentials", "authorization_code", "refresh_token");

  @Inject private transient OAuthService oauth;

  @Override
  Response answer(HTTPRequest http) throws ParseException {
    List<String> grant = http.getBodyAsFormParameters().get("grant_type");
    if (grant != null && grant.size() == 1 && !GRANTS.contains(grant.get(0))) {
      throw new ParseException("Unsupported grant type", OAuth2Error.UNSUPPORTED_GRANT_TYPE);
    }
    TokenRequest request = TokenRequest.parse(http);
    Tokens tokens = tokens(request, secret(request.getClientAuthentication()));
    return new AccessTokenResponse(
        new com.nimbusds.oauth2.sdk.token.Tokens(
            new BearerAccessToken(
                tokens.access(), tokens.expiresInSeconds(), Scope.parse(tokens.scope())),
            new RefreshToken(tokens.refresh())));
  }

  private Tokens tokens(TokenRequest request, PlainClientSecret client) {
    AuthorizationGrant grant = request.getAuthorizationGrant();
    String id = client.getClientID().getValue();
    String secret = client.getClientSecret().getValue();
    String scope = request.getScope() == null ? null : request.getScope().toString();
    if (grant instanceof ClientCredentialsGrant) {
      return oauth.clientCredentials(id, secret, scope);
    }
    if (grant instanceof RefreshTokenGrant refresh) {
      return oauth.refresh(id, secret, refresh.getRefreshToken().getValue(), scope);
    }
    AuthorizationCodeGrant code = (AuthorizationCodeGrant) grant;
    return oauth.exchange(
        id,
        secret,
        code.getAuthorizationCode().getValue(),
        code.getRedirectionURI() == null ? null : code.getRedirectionURI().toString(),
        code.getCodeVerifier() == null ? null : code.getCodeVerifier().getValue());
  }
}
