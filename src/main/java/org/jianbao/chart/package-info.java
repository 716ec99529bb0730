/**
 * Charts: {@link ChartPainter} turns a {@link org.jianbao.model.ChartSpec} into a picture in the
 * house style. The only room that knows JFreeChart and its SVG writer.
 *
 * <p>Reading order: {@link Tone}, {@link Look} and {@link Lettering} say what things look like;
 * {@link Pen} draws them; {@link RowChart}, {@link LineChart} and {@link RingChart} lay charts out;
 * the renderers that extend JFreeChart's place the marks; {@link SvgFinish} tidies the SVG.
 */
@NullMarked
package org.jianbao.chart;

import org.jspecify.annotations.NullMarked;
