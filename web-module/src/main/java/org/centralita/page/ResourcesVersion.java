package org.centralita.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;

/**
 * What the addresses of style sheet and script end with: the same on all nodes until they change.
 */
@Named
@ApplicationScoped
public class ResourcesVersion {

  @Inject private ServletContext application;

  private String value;

  @PostConstruct
  void read() {
    CRC32 sum = new CRC32();
    for (String file : new String[] {"page.css", "page.js"}) {
      try (InputStream bytes = application.getResourceAsStream("/resources/centralita/" + file)) {
        sum.update(bytes.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    value = Long.toHexString(sum.getValue());
  }

  public String getValue() {
    return value;
  }
}
