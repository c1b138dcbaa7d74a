package org.centralita.soap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import org.centralita.security.CallContext;
import org.centralita.security.CallContexts;
import org.centralita.user.NonceService;
import org.w3c.dom.Element;

/**
 * Signs in who shows a UsernameToken. Where a message needs none, because HTTP Basic came along,
 * the token does not count.
 */
@ApplicationScoped
public class TokenSignIn {

  @Inject private SecurityContext container;
  @Inject private NonceService nonces;

  /** Whether the caller has signed in already. */
  boolean isKnown() {
    return CallContext.current().identity() != null;
  }

  /**
   * Signs the caller in by the token in the security headers. The nonce is spent last: else
   * strangers could spend those of others.
   *
   * @return false when the mechanism has answered with a refusal
   */
  boolean by(List<Element> security, HttpServletRequest request, HttpServletResponse response) {
    UsernameToken token = UsernameToken.in(security).orElseThrow(UsernameToken::refused);
    token.checkAge(Instant.now());
    AuthenticationStatus status =
        container.authenticate(
            request,
            response,
            AuthenticationParameters.withParams()
                .credential(new UsernamePasswordCredential(token.id(), token.secret())));
    if (status == AuthenticationStatus.SEND_FAILURE) {
      return false;
    }
    if (status != AuthenticationStatus.SUCCESS) {
      throw UsernameToken.refused();
    }
    CallContexts.of(request).enter();
    if (token.nonce() != null && !nonces.spend(token.nonce(), token.refusedAfter())) {
      throw UsernameToken.refused();
    }
    return true;
  }
}
