/**
 * Live preview: builds, serves on this machine alone, watches, builds again, and tells the browser.
 * {@link org.jianbao.preview.Preview} is the door.
 */
@NullMarked
package org.jianbao.preview;

import org.jspecify.annotations.NullMarked;
