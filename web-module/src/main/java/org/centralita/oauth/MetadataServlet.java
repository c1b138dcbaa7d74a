package org.centralita.oauth;

import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.as.AuthorizationServerMetadata;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.centralita.settings.Setting;

/** What programs need to know about sign-in (RFC 8414). */
@WebServlet("/.well-known/oauth-authorization-server")
public class MetadataServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient OAuthService oauth;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String url = Setting.CENTRALITA_PUBLIC_URL.value().orElseThrow();
    List<ClientAuthenticationMethod> secrets =
        List.of(
            ClientAuthenticationMethod.CLIENT_SECRET_BASIC,
            ClientAuthenticationMethod.CLIENT_SECRET_POST);
    AuthorizationServerMetadata metadata = new AuthorizationServerMetadata(new Issuer(url));
    metadata.setAuthorizationEndpointURI(URI.create(url + "/oauth2/authorize"));
    metadata.setTokenEndpointURI(URI.create(url + "/oauth2/token"));
    metadata.setRevocationEndpointURI(URI.create(url + "/oauth2/revoke"));
    metadata.setJWKSetURI(URI.create(url + "/.well-known/jwks.json"));
    metadata.setScopes(new Scope(oauth.scopes().toArray(String[]::new)));
    metadata.setResponseTypes(List.of(ResponseType.CODE));
    metadata.setGrantTypes(
        List.of(
            GrantType.CLIENT_CREDENTIALS, GrantType.AUTHORIZATION_CODE, GrantType.REFRESH_TOKEN));
    metadata.setTokenEndpointAuthMethods(secrets);
    metadata.setRevocationEndpointAuthMethods(secrets);
    metadata.setCodeChallengeMethods(List.of(CodeChallengeMethod.S256));
    metadata.setSupportsAuthorizationResponseIssuerParam(true);
    response.setContentType("application/json");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader("Cache-Control", "public, max-age=300");
    response.getWriter().write(metadata.toJSONObject().toJSONString());
  }
}
