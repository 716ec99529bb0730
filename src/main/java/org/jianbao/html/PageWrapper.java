package org.jianbao.html;

import freemarker.ext.beans.GenericObjectModel;
import freemarker.template.Configuration;
import freemarker.template.DefaultListAdapter;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Shows templates what pages consist of: texts, records and lists. FreeMarker's own wrapper, which
 * this one falls back to, asks of each value first whether it is one of a dozen other things; a
 * page has ten thousand. What templates may see and call is the same.
 */
final class PageWrapper extends DefaultObjectWrapper {
  /** For all themes: it remembers what the classes of pages have. */
  static final PageWrapper INSTANCE = new PageWrapper();

  private PageWrapper() {
    super(Configuration.VERSION_2_3_34);
    writeProtect();
  }

  @Override
  public TemplateModel wrap(@Nullable Object value) throws TemplateModelException {
    if (value instanceof String text) {
      return new SimpleScalar(text);
    }
    if (value instanceof Record) {
      return new GenericObjectModel(value, this);
    }
    if (value instanceof List<?> list) {
      return DefaultListAdapter.adapt(list, this);
    }
    return super.wrap(value);
  }
}
