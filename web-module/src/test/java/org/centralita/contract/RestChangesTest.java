package org.centralita.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The library, as we set it, sees each kind of break in a small document, and no other. */
class RestChangesTest {

  private static String breaking(String old, String now) throws IOException {
    try (var in = RestChangesTest.class.getResourceAsStream("phones.yaml")) {
      String was = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(was).contains(old);
      return RestChanges.breaking(was, was.replace(old, now == null ? "" : now));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/phones: | /telephones: | /phones",
        "post: | put: | POST",
        "operationId: findPhones | operationId: listPhones | findPhones",
        "- {name: owner, in: query, schema: {type: string}} | - {name: own, in: query, schema: {type: string}} | owner",
        "in: query, | in: query, required: true, | owner",
        "in: query, schema: {type: string} | in: query, schema: {type: integer} | owner",
        "'seats: {type: integer}' | 'chairs: {type: integer}' | seats",
        "'seats: {type: integer}' | 'seats: {type: string}' | seats",
        "'        owner: {type: string}' | '        own: {type: string}' | owner",
        "required: [number] | 'required: [number, owner]' | New required properties",
        "maxLength: 20 | maxLength: 10 | number",
        "maxLength: 20 | 'maxLength: 20, minLength: 3' | number",
        "maxLength: 20 | 'maxLength: 20, pattern: x' | number",
        "'enum: [DESK, MOBILE]' | 'enum: [DESK]' | MOBILE",
        "required: [id] | required: [] | GET",
        "'\"404\": {description: None.}' | '\"410\": {description: None.}' | 404",
        "ETag: | Etag2: | ETag",
        "type: string, nullable: true | type: string | note",
        "'seats: {type: integer}' | 'seats: {type: integer, nullable: true}' | seats",
        "application/json: | application/xml: | application/json",
      })
  void seesABreak(String old, String now, String named) throws IOException {
    assertThat(breaking(old, now)).contains(named);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'        owner: {type: string}' | '        owner: {type: string}, pin: {type: string}'",
        "'seats: {type: integer}' | 'seats: {type: integer}, tables: {type: integer}'",
        "'enum: [DESK, MOBILE]' | 'enum: [DESK, MOBILE, DECT]'",
        "'enum: [FREE, TAKEN]' | 'enum: [FREE, TAKEN, LOST]'",
        "maxLength: 20 | maxLength: 30",
        "maxLength: 20 | 'maxLength: 20, nullable: true'",
        "required: [number] | required: []",
        "in: query, | 'in: query, description: of the phone, '",
        "version: \"1\" | version: \"2\"",
        "'\"404\": {description: None.}' | '\"404\": {description: None.}, \"409\": {description: No.}'",
      })
  void letsAdditionsThrough(String old, String now) throws IOException {
    String expanded = now.replaceAll("(?<=\\}), (?=[\"a-z])", "\n        ");

    assertThat(breaking(old, expanded)).isEmpty();
  }
}
