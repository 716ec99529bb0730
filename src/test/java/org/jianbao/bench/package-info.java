/**
 * Tools of measurements that know nothing of briefings: clocks, paired rounds, tables, and other
 * programs that make pages and prints.
 */
package org.jianbao.bench;
