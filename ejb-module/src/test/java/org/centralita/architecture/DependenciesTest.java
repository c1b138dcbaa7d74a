package org.centralita.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** DESIGN.md, section 4: imports between features run one way. */
@AnalyzeClasses(packages = "org.centralita", importOptions = ImportOption.DoNotIncludeTests.class)
class DependenciesTest {

  @ArchTest
  static final ArchRule FEATURES_FORM_NO_CIRCLES =
      slices().matching("org.centralita.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule AUDIT_AND_SECURITY_KNOW_NO_FEATURE =
      noClasses()
          .that()
          .resideInAnyPackage("org.centralita.audit..", "org.centralita.security..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.centralita.tenant..",
              "org.centralita.callsettings..",
              "org.centralita.emergency..",
              "org.centralita.user..",
              "org.centralita.trial..",
              "org.centralita.session..",
              "org.centralita.oauth..",
              "org.centralita.start..");

  @ArchTest
  static final ArchRule SHARED_PARTS_KNOW_NOBODY =
      noClasses()
          .that()
          .resideInAnyPackage(
              "org.centralita.persistence..",
              "org.centralita.paging..",
              "org.centralita.validation..",
              "org.centralita.error..",
              "org.centralita.data..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.centralita.tenant..",
              "org.centralita.user..",
              "org.centralita.audit..",
              "org.centralita.security..");
}
