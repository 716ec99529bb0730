/**
 * Print: XHTML of a theme to tagged PDF (PDF/UA-1, PDF/A-3a). The only room that knows
 * OpenHTMLtoPDF and PDFBox.
 */
@NullMarked
package org.jianbao.pdf;

import org.jspecify.annotations.NullMarked;
