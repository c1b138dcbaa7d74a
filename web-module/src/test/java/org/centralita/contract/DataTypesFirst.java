package org.centralita.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * JAX-WS' generator of WSDLs in a class loader that has the libraries and data types, below which
 * it loads the endpoints: as servers do it, where both have packages of one name, and what is said
 * of such a package (XML namespace, adapters) is said beside the data types.
 */
final class DataTypesFirst implements AutoCloseable {

  private final ClassLoader before = Thread.currentThread().getContextClassLoader();
  private final URLClassLoader tools;

  DataTypesFirst() throws IOException {
    Path ours = Path.of("target").toAbsolutePath();
    List<URL> libraries = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(java.io.File.pathSeparator)) {
      if (!Path.of(entry).toAbsolutePath().startsWith(ours)) {
        libraries.add(Path.of(entry).toUri().toURL());
      }
    }
    tools = new URLClassLoader(libraries.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    Thread.currentThread().setContextClassLoader(tools);
  }

  /** Writes WSDL and schemas of an endpoint. */
  void describe(Class<?> endpoint, Path classes, Path directory) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    String[] arguments = {
      "-wsdl",
      "-r",
      directory.toString(),
      "-d",
      directory.toString(),
      "-cp",
      classes.toString(),
      endpoint.getName()
    };
    try {
      Class<?> wsgen = tools.loadClass("com.sun.tools.ws.wscompile.WsgenTool");
      Object tool = wsgen.getConstructor(OutputStream.class).newInstance(said);
      Object made = wsgen.getMethod("run", String[].class).invoke(tool, (Object) arguments);
      assertThat(made).as("%s", said.toString(StandardCharsets.UTF_8)).isEqualTo(true);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws IOException {
    Thread.currentThread().setContextClassLoader(before);
    tools.close();
  }
}
