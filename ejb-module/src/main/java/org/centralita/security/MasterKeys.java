package org.centralita.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Reads this node's key once, for every bean that seals something. */
@ApplicationScoped
public class MasterKeys {

  @Produces
  @Singleton
  MasterKey masterKey() {
    return MasterKey.load();
  }
}
