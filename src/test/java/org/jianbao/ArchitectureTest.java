package org.jianbao;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rooms of the program: arrows point down, no cycles, each library in one room. */
@AnalyzeClasses(packages = "org.jianbao", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule ARROWS_POINT_DOWN =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("faces")
          .definedBy("org.jianbao.cli", "org.jianbao.maven")
          .layer("preview")
          .definedBy("org.jianbao.preview")
          .layer("site")
          .definedBy("org.jianbao.site")
          .layer("content")
          .definedBy("org.jianbao.content")
          .layer("check")
          .definedBy("org.jianbao.check")
          .layer("chart")
          .definedBy("org.jianbao.chart")
          .layer("html")
          .definedBy("org.jianbao.html")
          .layer("pdf")
          .definedBy("org.jianbao.pdf")
          .layer("data")
          .definedBy("org.jianbao.data")
          .layer("search")
          .definedBy("org.jianbao.search")
          .layer("cache")
          .definedBy("org.jianbao.cache")
          .layer("typeset")
          .definedBy("org.jianbao.typeset")
          .layer("language")
          .definedBy("org.jianbao.language")
          .layer("model")
          .definedBy("org.jianbao.model")
          .layer("shelf")
          .definedBy("org.jianbao.shelf")
          .layer("work")
          .definedBy("org.jianbao.work")
          .layer("diag")
          .definedBy("org.jianbao.diag")
          .whereLayer("faces")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("preview")
          .mayOnlyBeAccessedByLayers("faces")
          .whereLayer("site")
          .mayOnlyBeAccessedByLayers("faces", "preview")
          .whereLayer("content")
          .mayOnlyBeAccessedByLayers("site")
          .whereLayer("check")
          .mayOnlyBeAccessedByLayers("site")
          .whereLayer("chart")
          .mayOnlyBeAccessedByLayers("site")
          .whereLayer("html")
          .mayOnlyBeAccessedByLayers("site")
          .whereLayer("pdf")
          .mayOnlyBeAccessedByLayers("site")
          .whereLayer("data")
          .mayOnlyBeAccessedByLayers("site")
          .whereLayer("search")
          .mayOnlyBeAccessedByLayers("site")
          .whereLayer("cache")
          .mayOnlyBeAccessedByLayers("site")
          .whereLayer("cache")
          .mayOnlyAccessLayers("diag")
          .whereLayer("typeset")
          .mayOnlyBeAccessedByLayers("pdf")
          .whereLayer("typeset")
          .mayNotAccessAnyLayer()
          .whereLayer("language")
          .mayOnlyAccessLayers("model", "diag")
          .whereLayer("model")
          .mayOnlyAccessLayers("shelf")
          .whereLayer("shelf")
          .mayOnlyBeAccessedByLayers("model", "content")
          .whereLayer("shelf")
          .mayOnlyAccessLayers("diag")
          .whereLayer("work")
          .mayOnlyBeAccessedByLayers("site", "content", "check")
          .whereLayer("work")
          .mayOnlyAccessLayers("diag")
          .whereLayer("diag")
          .mayNotAccessAnyLayer();

  @ArchTest
  static final ArchRule NO_CYCLES =
      slices().matching("org.jianbao.(*)..").should().beFreeOfCycles();

  @ArchTest static final ArchRule SNAKEYAML = only("org.yaml..", "org.jianbao.content");
  @ArchTest static final ArchRule FREEMARKER = only("freemarker..", "org.jianbao.html");
  @ArchTest static final ArchRule JFREE = only("org.jfree..", "org.jianbao.chart");
  @ArchTest static final ArchRule ENGINE = only("com.openhtmltopdf..", "org.jianbao.pdf");
  @ArchTest static final ArchRule PDFBOX = only("org.apache.pdfbox..", "org.jianbao.pdf");
  @ArchTest static final ArchRule FONTBOX = only("org.apache.fontbox..", "org.jianbao.pdf");
  @ArchTest static final ArchRule MARKDOWN = only("org.commonmark..", "org.jianbao.language");
  @ArchTest static final ArchRule CSV = only("org.apache.commons.csv..", "org.jianbao.data");
  @ArchTest static final ArchRule XLSX = only("org.dhatim..", "org.jianbao.data");
  @ArchTest static final ArchRule ZIP = only("org.apache.commons.compress..", "org.jianbao.data");
  @ArchTest static final ArchRule JSON = only("com.fasterxml..", "org.jianbao.data");
  @ArchTest static final ArchRule PICOCLI = only("picocli..", "org.jianbao.cli");
  @ArchTest static final ArchRule MAVEN = only("org.apache.maven..", "org.jianbao.maven");

  private static ArchRule only(String library, String room) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(room)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library);
  }
}
