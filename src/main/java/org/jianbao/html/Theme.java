package org.jianbao.html;

import freemarker.cache.TemplateLoader;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateMethodModelEx;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jianbao.diag.ContentException;
import org.jianbao.diag.Diagnostic;
import org.jianbao.diag.Message;
import org.jianbao.diag.ProgramFault;
import org.jianbao.diag.SourceFile;
import org.jianbao.diag.Text;
import org.jianbao.language.Lexicon;
import org.jianbao.model.Assets;
import org.jspecify.annotations.Nullable;

/**
 * A theme's templates at work. A file is the theme's own, or else that of the theme it extends;
 * {@code base/} before its name passes over the theme's own. Templates may not create objects or
 * call Java beyond what pages give them; a mistake in a template is reported with its file, line
 * and column.
 */
public final class Theme {
  static {
    // Faults come as exceptions; FreeMarker need not write to the console as well.
    System.setProperty(
        freemarker.log.Logger.SYSTEM_PROPERTY_NAME_LOGGER_LIBRARY,
        freemarker.log.Logger.LIBRARY_NAME_NONE);
  }

  private static final String BASE = "base/";

  private final Configuration configuration;
  private final Assets assets;
  private final List<String> folders;
  private final Map<String, Lexicon> lexicons;

  /**
   * A theme.
   *
   * @param assets where its files are
   * @param folders its folder, then those of the themes it extends
   * @param lexicons the languages of the site
   */
  public Theme(Assets assets, List<String> folders, Map<String, Lexicon> lexicons) {
    this.assets = assets;
    this.folders = List.copyOf(folders);
    this.lexicons = lexicons;
    Configuration c = new Configuration(Configuration.VERSION_2_3_34);
    c.setObjectWrapper(PageWrapper.INSTANCE);
    c.setTemplateLoader(new AssetLoader());
    c.setDefaultEncoding("UTF-8");
    c.setLocale(Locale.ROOT);
    c.setNumberFormat("c");
    c.setTimeZone(java.util.TimeZone.getTimeZone("UTC"));
    c.setLocalizedLookup(false);
    c.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    c.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    c.setLogTemplateExceptions(false);
    c.setWrapUncheckedExceptions(true);
    this.configuration = c;
  }

  /**
   * Fills a template with a page. In templates, {@code w("zh", "key", …)} gives interface words and
   * {@code file("print.css")} the text of a file of the theme.
   */
  public String render(String template, Object page, Map<String, Object> more) {
    Map<String, Object> model = new HashMap<>(more);
    model.put("page", page);
    model.put("w", (TemplateMethodModelEx) this::word);
    model.put("file", (TemplateMethodModelEx) names -> text(String.valueOf(names.get(0))));
    StringWriter out = new StringWriter(1 << 16);
    try {
      configuration.getTemplate(template).process(model, out);
      return out.toString();
    } catch (ParseException e) {
      throw fault(
          e.getTemplateName(), e.getLineNumber(), e.getColumnNumber(), e.getEditorMessage());
    } catch (TemplateException e) {
      int line = e.getLineNumber() == null ? 1 : e.getLineNumber();
      int column = e.getColumnNumber() == null ? 1 : e.getColumnNumber();
      String reason = firstLine(e.getMessageWithoutStackTop());
      if (e.getCause() instanceof Lexicon.MissingWordException missing) {
        SourceFile file = file(e.getTemplateSourceName());
        throw new ContentException(
            Diagnostic.error(
                    file.at(line, column), Message.MISSING_WORD, missing.key(), missing.language())
                .hint("add it to strings.%s.yaml", missing.language()));
      }
      String blamed =
          e.getBlamedExpressionString() == null
              ? reason
              : reason + " (in " + e.getBlamedExpressionString() + ")";
      throw fault(e.getTemplateSourceName(), line, column, blamed);
    } catch (freemarker.template.TemplateNotFoundException e) {
      throw fault(template, 1, 1, "the template is missing");
    } catch (IOException e) {
      throw new ProgramFault("cannot read template " + template, e);
    }
  }

  /** A file of the theme as text. */
  public String text(String name) {
    return found(name).orElseThrow(() -> fault(name, 1, 1, "the file is missing"));
  }

  private Optional<String> found(String name) {
    return sought(name).stream()
        .flatMap(path -> assets.read(path).stream())
        .findFirst()
        .map(b -> new String(b, StandardCharsets.UTF_8));
  }

  /** Where a file of the theme may stand, the nearest place first. */
  private List<String> sought(String name) {
    boolean passOver = name.startsWith(BASE) && folders.size() > 1;
    String file = name.startsWith(BASE) ? name.substring(BASE.length()) : name;
    List<String> in = passOver ? folders.subList(1, folders.size()) : folders;
    return in.stream().map(folder -> folder + "/" + file).toList();
  }

  /** Where a file of the theme stands; if there is none, where it should stand. */
  private String path(String name) {
    return sought(name).stream()
        .filter(path -> assets.read(path).isPresent())
        .findFirst()
        .orElse(folders.get(0) + "/" + name.replaceFirst("^" + BASE, ""));
  }

  private Object word(List<?> arguments) {
    String language = String.valueOf(arguments.get(0));
    Lexicon lexicon = lexicons.get(language);
    if (lexicon == null) {
      throw new IllegalArgumentException("no language '" + language + "'");
    }
    Object[] values = arguments.stream().skip(2).map(String::valueOf).toArray();
    return lexicon.word(String.valueOf(arguments.get(1)), values);
  }

  private SourceFile file(String template) {
    return SourceFile.of(assets.display(path(template)), found(template).orElse(""));
  }

  private ContentException fault(String template, int line, int column, String reason) {
    return new ContentException(
        Diagnostic.error(
            file(template == null ? "" : template).at(Math.max(1, line), Math.max(1, column)),
            Message.TEMPLATE_ERROR,
            Text.of(firstLine(reason))));
  }

  private static String firstLine(String text) {
    return text == null
        ? ""
        : text.lines().map(String::strip).filter(l -> !l.isEmpty()).findFirst().orElse("");
  }

  /** A template. */
  private record Found(String name, String text) {}

  /** Finds templates among the files of the theme. */
  private final class AssetLoader implements TemplateLoader {
    @Override
    public @Nullable Object findTemplateSource(String name) {
      // FreeMarker's contract for "no such template" is null.
      return found(name).map(text -> new Found(name, text)).orElse(null);
    }

    @Override
    public long getLastModified(Object source) {
      return 0;
    }

    @Override
    public Reader getReader(Object source, String encoding) {
      return new StringReader(((Found) source).text());
    }

    @Override
    public void closeTemplateSource(Object source) {}
  }
}
