package org.centralita.audit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ejb.Stateless;
import jakarta.persistence.PersistenceContext;
import org.junit.jupiter.api.Test;

/**
 * Rows are written before the commit, after the service's own call has ended: only a session bean
 * finds its entity manager then.
 */
class AuditBeansTest {

  @Test
  void entityManagersBelongToSessionBeans() {
    fields()
        .that()
        .areDeclaredInClassesThat()
        .resideInAPackage("org.centralita.audit")
        .and()
        .areAnnotatedWith(PersistenceContext.class)
        .should(
            new ArchCondition<JavaField>("belong to a session bean") {
              @Override
              public void check(JavaField field, ConditionEvents events) {
                boolean holds = field.getOwner().isAnnotatedWith(Stateless.class);
                events.add(new SimpleConditionEvent(field, holds, field.getFullName()));
              }
            })
        .check(
            new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.centralita.audit"));
  }
}
