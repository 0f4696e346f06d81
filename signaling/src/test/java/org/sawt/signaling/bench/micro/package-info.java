/** Small hot pieces alone, by JMH; the benchmarks ({@code *Benchmark}) stand beside what they measure. */
@NullMarked
package org.sawt.signaling.bench.micro;

import org.jspecify.annotations.NullMarked;
