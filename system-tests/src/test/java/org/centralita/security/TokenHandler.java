package org.centralita.security;

import jakarta.xml.soap.SOAPElement;
import jakarta.xml.soap.SOAPException;
import jakarta.xml.ws.handler.MessageContext;
import jakarta.xml.ws.handler.soap.SOAPHandler;
import jakarta.xml.ws.handler.soap.SOAPMessageContext;
import java.time.Instant;
import java.util.Set;
import javax.xml.namespace.QName;
import org.centralita.testing.ApiClient;
import org.centralita.testing.Names;

/** Adds the header as the stacks of integrators do. */
record TokenHandler(ApiClient client) implements SOAPHandler<SOAPMessageContext> {

  @Override
  public boolean handleMessage(SOAPMessageContext context) {
    if (!(Boolean) context.get(MessageContext.MESSAGE_OUTBOUND_PROPERTY)) {
      return true;
    }
    try {
      var envelope = context.getMessage().getSOAPPart().getEnvelope();
      var header = envelope.getHeader() == null ? envelope.addHeader() : envelope.getHeader();
      var security = header.addHeaderElement(new QName(WsSecurityIT.SECURITY, "Security", "wsse"));
      security.setMustUnderstand(true);
      SOAPElement token = security.addChildElement("UsernameToken", "wsse");
      token.addChildElement("Username", "wsse").addTextNode(client.clientId());
      SOAPElement password = token.addChildElement("Password", "wsse");
      password.addAttribute(new QName("Type"), WsSecurityIT.PROFILE + "#PasswordText");
      password.addTextNode(client.secret());
      token.addChildElement("Nonce", "wsse").addTextNode(Names.random());
      token
          .addChildElement("Created", "wsu", WsSecurityIT.UTILITY)
          .addTextNode(Instant.now().toString());
      return true;
    } catch (SOAPException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public boolean handleFault(SOAPMessageContext context) {
    return true;
  }

  @Override
  public void close(MessageContext context) {
    // Holds nothing.
  }

  @Override
  public Set<QName> getHeaders() {
    return Set.of();
  }
}
