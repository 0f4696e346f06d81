const quietest = -55;
const loudest = -10;

/** A linear level (1 is full scale) as people hear it: 0 in a quiet room, 1 for a raised voice. */
export function loudness(level: number): number {
  if (!(level > 0)) return 0;
  const decibels = 20 * Math.log10(level);
  return Math.min(1, Math.max(0, (decibels - quietest) / (loudest - quietest)));
}

export function rootMeanSquare(samples: Float32Array): number {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  return samples.length === 0 ? 0 : Math.sqrt(sum / samples.length);
}
