package org.centralita.error;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Serializable;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.centralita.security.Roles;
import org.centralita.tenant.TenantMove;
import org.centralita.tenant.TenantStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The texts that people read, in the four languages. */
class TextsTest {

  private static final String ERRORS = "/org/centralita/error/errors";
  private static final String ROLES = "/org/centralita/user/roles";
  private static final String FIELD = "field.";
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+}");

  /** More than any text takes, so that what stays unreplaced is the text's fault. */
  private static final Serializable[] ARGUMENTS = {
    TenantMove.ENABLE,
    TenantStatus.TERMINATED,
    new ArrayList<>(List.of(TenantMove.DISABLE, TenantMove.TERMINATE))
  };

  static Stream<String> languages() {
    return Stream.of("en", "es", "fr", "id");
  }

  @ParameterizedTest
  @EnumSource
  void everyErrorHasTextAndTitle(ErrorCode code) {
    assertThat(texts(ERRORS, "en")).containsKeys(code.name(), code.name() + ".title");
  }

  @Test
  void everyMoveAndStatusHasItsWord() {
    List<String> words =
        Stream.<Enum<?>>concat(
                Arrays.stream(TenantMove.values()), Arrays.stream(TenantStatus.values()))
            .map(constant -> "word." + constant.name())
            .toList();
    assertThat(texts(ERRORS, "en").stringPropertyNames()).containsAll(words);
  }

  @Test
  void everyRoleHasItsDescription() throws IllegalAccessException {
    List<String> names = new ArrayList<>();
    for (Field constant : Roles.class.getFields()) {
      names.add((String) constant.get(null));
    }
    assertThat(names).isNotEmpty();
    assertThat(texts(ROLES, "en").stringPropertyNames()).containsAll(names);
  }

  @ParameterizedTest
  @ValueSource(strings = {ERRORS, ROLES})
  void theLanguagesHaveTheSameKeys(String bundle) {
    Set<String> keys = texts(bundle, "en").stringPropertyNames();
    assertThat(languages())
        .allSatisfy(
            language ->
                assertThat(texts(bundle, language).stringPropertyNames())
                    .as(language)
                    .containsExactlyInAnyOrderElementsOf(keys));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void noTextIsEmpty(String language) {
    assertThat(texts(ERRORS, language).values()).doesNotContain("");
    assertThat(texts(ROLES, language).values()).doesNotContain("");
  }

  @ParameterizedTest
  @MethodSource("languages")
  void theLanguagesHaveTheSamePlaceholders(String language) {
    Properties english = texts(ERRORS, "en");
    texts(ERRORS, language)
        .forEach(
            (key, text) ->
                assertThat(placeholders((String) text))
                    .as("%s in %s", key, language)
                    .isEqualTo(placeholders(english.getProperty((String) key))));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void apostrophesAreDoubled(String language) {
    texts(ERRORS, language)
        .forEach(
            (key, text) ->
                assertThat(((String) text).replace("''", ""))
                    .as("%s in %s", key, language)
                    .doesNotContain("'"));
  }

  /** Words go into a text as they are: two apostrophes would stay two. */
  @ParameterizedTest
  @MethodSource("languages")
  void wordsHaveNoApostrophes(String language) {
    Properties texts = texts(ERRORS, language);
    assertThat(texts.stringPropertyNames().stream().filter(key -> key.startsWith("word.")))
        .isNotEmpty()
        .allSatisfy(key -> assertThat(texts.getProperty(key)).as(key).doesNotContain("'"));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyErrorIsRendered(String language) {
    for (ErrorCode code : ErrorCode.values()) {
      Problem problem = Problem.of(new ServiceException(code, ARGUMENTS), locale(language));
      assertRendered(problem.title(), language, code.name());
      assertRendered(problem.detail(), language, code.name());
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyFieldErrorIsRendered(String language) {
    List<FieldError> refused =
        texts(ERRORS, "en").stringPropertyNames().stream()
            .filter(key -> key.startsWith(FIELD))
            .map(key -> FieldError.of("/name", key.substring(FIELD.length()), ARGUMENTS))
            .toList();
    assertThat(refused).isNotEmpty();
    Problem problem = Problem.of(ServiceException.invalid(refused), locale(language));
    assertThat(problem.errors())
        .hasSameSizeAs(refused)
        .allSatisfy(field -> assertRendered(field.message(), language, field.code()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | Cannot enable a tenant that is terminated. Possible now: reinstate.
          es | No se puede activar una cuenta que está dada de baja. Acciones posibles ahora: restablecer.
          fr | Action « activer » impossible : le compte est résilié. Actions possibles maintenant : rétablir.
          id | Tidak dapat mengaktifkan akun yang berstatus "dihentikan". Tindakan yang tersedia sekarang: memulihkan.
          """)
  void aRefusedMoveIsToldInWholeSentences(String language, String sentence) {
    ServiceException refusal =
        new ServiceException(
            ErrorCode.MOVE_NOT_ALLOWED,
            TenantMove.ENABLE,
            TenantStatus.TERMINATED,
            new ArrayList<>(TenantMove.allowedIn(TenantStatus.TERMINATED)));
    String detail = Problem.of(refusal, locale(language)).detail();
    assertThat(detail.replace('\u00a0', ' ')).isEqualTo(sentence);
  }

  @ParameterizedTest
  @CsvSource({
    "en, Contains an invalid email",
    "es, Contiene un correo electrónico no válido",
    "fr, Contient une adresse e-mail non valide",
    "id, Berisi email yang tidak valid"
  })
  void aBadEmailIsToldWordForWord(String language, String message) {
    Problem problem = Problem.of(ServiceException.invalid("/email", "BAD_EMAIL"), locale(language));
    assertThat(problem.errors()).extracting(Problem.Field::message).containsExactly(message);
  }

  private static void assertRendered(String text, String language, String code) {
    assertThat(text)
        .as("%s in %s", code, language)
        .isNotBlank()
        .doesNotContainPattern(PLACEHOLDER)
        .doesNotContain("''");
  }

  private static Set<String> placeholders(String text) {
    return PLACEHOLDER
        .matcher(text)
        .results()
        .map(found -> found.group())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Locale locale(String language) {
    return Locale.forLanguageTag(language);
  }

  /** One language's file alone, without the English one behind it; refuses what is not UTF-8. */
  private static Properties texts(String bundle, String language) {
    String file = bundle + (language.equals("en") ? "" : "_" + language) + ".properties";
    Properties texts = new Properties();
    try (InputStream in = TextsTest.class.getResourceAsStream(file)) {
      assertThat(in).as(file).isNotNull();
      texts.load(new InputStreamReader(in, UTF_8.newDecoder()));
    } catch (IOException e) {
      throw new AssertionError(file, e);
    }
    return texts;
  }
}
