package org.centralita.audit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The identifier of a record that people know by a name: the trail tells that name beside it, as it
 * was when the entry was written. A field {@code locationId} is followed by {@code location}.
 */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface NamedBy {

  /** The table of the record. */
  String table();

  /** The column with its name. */
  String column();
}
