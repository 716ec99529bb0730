/**
 * Open data: records as CSV and JSON, and tables that bring figures back. The only room that knows
 * CSV, JSON and XLSX.
 */
@NullMarked
package org.jianbao.data;

import org.jspecify.annotations.NullMarked;
