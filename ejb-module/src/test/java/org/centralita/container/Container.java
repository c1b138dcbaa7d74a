package org.centralita.container;

import java.io.File;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The product's services as one archive, for tests in the container. */
public final class Container {

  private Container() {}

  /** Entities, services and migrations, and the test that looks at them. */
  public static WebArchive services(Class<?> test) {
    return ShrinkWrap.create(WebArchive.class, test.getSimpleName() + ".war")
        .addPackages(
            true,
            path -> !path.get().contains("Test") && !path.get().contains("IT"),
            "org.centralita")
        .addClass(test)
        .addAsResource(
            new File("src/main/resources/META-INF/persistence.xml"), "META-INF/persistence.xml")
        .addAsResource(new File("src/main/resources/db"), "db")
        .addAsResource(
            new File("src/main/resources/org/centralita/tenant/timezones.properties"),
            "org/centralita/tenant/timezones.properties")
        .addAsWebInfResource(new File("src/main/resources/META-INF/beans.xml"), "beans.xml")
        .addAsWebInfResource(
            new StringAsset(
                "<glassfish-web-app><property name=\"default-role-mapping\" value=\"true\"/>"
                    + "</glassfish-web-app>"),
            "glassfish-web.xml");
  }
}
