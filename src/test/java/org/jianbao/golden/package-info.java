/**
 * Tests of what an editor sees: small content folders with mistakes, and the exact remarks about
 * them.
 */
package org.jianbao.golden;
