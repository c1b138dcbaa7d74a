package org.centralita.tenant;

import jakarta.persistence.Embeddable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

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

  /** A list, since the persistence provider takes another order of a set for a change. */
  static List<SearchWord> of(String... texts) {
    Set<String> all = SearchWords.of(texts);
    String words = " " + String.join(" ", all) + " ";
    return new ArrayList<>(all.stream().map(word -> new SearchWord(word, words)).toList());
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
