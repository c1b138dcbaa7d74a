package org.centralita.oauth;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.Response;
import com.nimbusds.oauth2.sdk.TokenRevocationRequest;
import com.nimbusds.oauth2.sdk.auth.PlainClientSecret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;

/** The revocation endpoint (RFC 7009). */
@WebServlet("/oauth2/revoke")
public class RevokeServlet extends OAuthServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient OAuthService oauth;

  @Override
  Response answer(HTTPRequest http) throws ParseException {
    TokenRevocationRequest request = TokenRevocationRequest.parse(http);
    PlainClientSecret client = secret(request.getClientAuthentication());
    oauth.revoke(
        client.getClientID().getValue(),
        client.getClientSecret().getValue(),
        request.getToken().getValue());
    return new Done();
  }

  private static final class Done implements Response {

    @Override
    public boolean indicatesSuccess() {
      return true;
    }

    @Override
    public HTTPResponse toHTTPResponse() {
      return new HTTPResponse(HTTPResponse.SC_OK);
    }
  }
}
