package org.centralita.contract;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jws.WebService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The kept WSDLs and schemas say what the endpoints' classes do. The product publishes the kept
 * ones; JAX-WS reads the classes.
 */
class SoapContractTest {

  private static final Path CLASSES = Path.of("target", "classes");
  private static final Path RAW = Path.of("target", "wsgen");
  private static final Path MADE = Path.of("target", "contract");

  /** Endpoints' classes by the names of their services. */
  private static final Map<String, Class<?>> ENDPOINTS = endpoints();

  @BeforeAll
  static void makeThemFromTheClasses() throws IOException {
    Files.createDirectories(RAW);
    Files.createDirectories(MADE);
    try (DataTypesFirst tools = new DataTypesFirst()) {
      ENDPOINTS.values().forEach(endpoint -> tools.describe(endpoint, CLASSES, RAW));
    }
  }

  static Stream<String> services() {
    return ENDPOINTS.keySet().stream();
  }

  @Test
  void everyServiceIsKept() {
    assertThat(Contract.services(Contract.NOW)).containsExactlyElementsOf(ENDPOINTS.keySet());
  }

  @ParameterizedTest
  @MethodSource("services")
  void theWsdlIsTheOneKept(String service) throws IOException {
    assertKept(service + ".wsdl", service + ".wsdl");
  }

  @ParameterizedTest
  @MethodSource("services")
  void theSchemaIsTheOneKept(String service) throws IOException {
    assertThat(RAW.resolve(service + "_schema2.xsd")).as("one schema holds all").doesNotExist();
    assertKept(service + "_schema1.xsd", service + ".xsd");
  }

  private static void assertKept(String raw, String file) throws IOException {
    Path made =
        Files.writeString(
            MADE.resolve(file), ContractDocument.normalised(Files.readString(RAW.resolve(raw))));
    Contract.assertKept(made, file);
  }

  private static Map<String, Class<?>> endpoints() {
    Map<String, Class<?>> found = new TreeMap<>();
    try (Stream<Path> files = Files.walk(CLASSES.resolve("org/centralita"))) {
      for (Path file : files.filter(f -> f.toString().endsWith("Endpoint.class")).toList()) {
        String name = CLASSES.relativize(file).toString().replace(".class", "").replace('/', '.');
        Class<?> type = Class.forName(name, false, SoapContractTest.class.getClassLoader());
        found.put(type.getAnnotation(WebService.class).serviceName(), type);
      }
    } catch (IOException | ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
    return found;
  }
}
