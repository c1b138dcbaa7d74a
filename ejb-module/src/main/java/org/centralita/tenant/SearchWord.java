package org.centralita.tenant;

import jakarta.persistence.Embeddable;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A word under which a tenant is found, and beside it all of them, so that a search by several
 * words looks at no other row.
 */
@Embeddable
class SearchWord {

  private String word;

  /** All words of the tenant, each between spaces. */
  private String words;

  /** For the persistence provider. */
  protected SearchWord() {}

  private SearchWord(String word, String words) {
    this.word = word;
    this.words = words;
  }

  static Set<SearchWord> of(String... texts) {
    Set<String> all = SearchWords.of(texts);
    String words = " " + String.join(" ", all) + " ";
    return all.stream().map(word -> new SearchWord(word, words)).collect(Collectors.toSet());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SearchWord that
        && Objects.equals(word, that.word)
        && Objects.equals(words, that.words);
  }

  @Override
  public int hashCode() {
    return Objects.hash(word, words);
  }
}
