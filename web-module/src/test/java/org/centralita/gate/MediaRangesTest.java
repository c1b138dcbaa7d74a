package org.centralita.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediaRangesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "*/*",
        "application/json",
        "text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2",
        "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8,"
            + "application/signed-exchange;v=b3;q=0.7",
        "application/json;q=1.0 , text/csv ; charset=\"u,\\\"8\"; q=0",
        "a/b, , c/d,"
      })
  void readsWhatProgramsSend(String accept) {
    assertThat(MediaRanges.isList(accept)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bad",
        "a/",
        "/b",
        "a/b/c",
        "a b",
        "a/b;q=x",
        "a/b;q=2",
        "a/b;q=0.1234",
        "a/b;q",
        "é/b",
        "a/b;c=\"d",
        "a/b c/d"
      })
  void refusesWhatIsNone(String accept) {
    assertThat(MediaRanges.isList(accept)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json", "text/csv; charset=utf-8", "a/b;c=\"d e\"", "a/b;"})
  void readsContentTypes(String type) {
    assertThat(MediaRanges.isType(type)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "json", "a/b, c/d", "*", "a/b; charset", "a/b;=d"})
  void refusesContentTypesThatAreNone(String type) {
    assertThat(MediaRanges.isType(type)).isFalse();
  }
}
