package org.centralita.security;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;

/** Keeps the session's cookie off plain connections where the product is reached by HTTPS. */
public class SecureCookies implements ServletContextListener {

  @Override
  public void contextInitialized(ServletContextEvent event) {
    event.getServletContext().getSessionCookieConfig().setSecure(PublicUrl.isSecure());
  }
}
