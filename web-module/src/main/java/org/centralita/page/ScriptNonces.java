package org.centralita.page;

import jakarta.faces.FacesException;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.ExternalContextFactory;
import jakarta.faces.context.ExternalContextWrapper;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Gives each page that is rendered a nonce of its own for its scripts. PrimeFaces itself takes the
 * one that the browser sends back with a form, and fails where a form comes without. Here the
 * browser's word counts only for parts of a page, which run under that page's policy.
 */
public class ScriptNonces extends ExternalContextFactory {

  /** Where PrimeFaces looks for the nonce of a page that is posted back. */
  private static final String PARAMETER = "primefaces.nonce";

  public ScriptNonces(ExternalContextFactory wrapped) {
    super(wrapped);
  }

  @Override
  public ExternalContext getExternalContext(Object context, Object request, Object response)
      throws FacesException {
    return new Nonced(getWrapped().getExternalContext(context, request, response));
  }

  @SuppressWarnings("unchecked") // Faces' own wrapper has a raw type
  private static final class Nonced extends ExternalContextWrapper {

    private Map<String, String> parameters;

    Nonced(ExternalContext wrapped) {
      super(wrapped);
    }

    @Override
    public Map<String, String> getRequestParameterMap() {
      if (parameters == null) {
        Map<String, String> given = new HashMap<>(super.getRequestParameterMap());
        boolean part = "partial/ajax".equals(getRequestHeaderMap().get("Faces-Request"));
        if (!part || !isNonce(given.get(PARAMETER))) {
          given.put(PARAMETER, made());
        }
        parameters = Collections.unmodifiableMap(given);
      }
      return parameters;
    }
  }

  /** As PrimeFaces makes them. */
  private static String made() {
    return Base64.getEncoder()
        .encodeToString(UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
  }

  private static boolean isNonce(String text) {
    try {
      return text != null
          && new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8)
              .matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
