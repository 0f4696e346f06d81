import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8');
const [lightCss = '', darkCss = ''] = css.split('@media (prefers-color-scheme: dark)');

function tokens(source: string): Map<string, string> {
  return new Map(
    [...source.matchAll(/--([\w-]+): (#[0-9a-f]{3,6});/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

const light = tokens(lightCss);
const schemes = { light, dark: new Map([...light, ...tokens(darkCss)]) };

function channel(hex: string): number {
  const value = parseInt(hex, 16) / 255;
  return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

/** WCAG 2.2's relative luminance. */
function luminance(colour: string): number {
  const hex = colour.length === 4 ? colour.replace(/[0-9a-f]/g, '$&$&') : colour;
  const [red, green, blue] = [1, 3, 5].map((at) => channel(hex.slice(at, at + 2))) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(scheme: Map<string, string>, one: string, other: string): number {
  const [a, b] = [one, other].map((name) => luminance(scheme.get(name) ?? '')) as [number, number];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

const grounds = ['paper', 'surface', 'surface-sunk'];
const words: [string, string][] = [
  ...['ink', 'ink-soft', 'teal', 'red', 'saffron', 'green'].flatMap((ink) =>
    grounds.map((ground): [string, string] => [ink, ground]),
  ),
  ['on-teal', 'teal'],
  ['on-teal', 'teal-strong'],
  ['on-red', 'red'],
  ['on-red', 'red-strong'],
  ...['teal', 'saffron', 'green', 'red'].flatMap((hue): [string, string][] => [
    [hue, `${hue}-wash`],
    ['ink', `${hue}-wash`],
    ['ink-soft', `${hue}-wash`],
  ]),
];
const shapes: [string, string][] = [
  ...['line-strong', 'focus', 'saffron-shape', 'green-shape'].flatMap((shape) =>
    grounds.map((ground): [string, string] => [shape, ground]),
  ),
  ['saffron-shape', 'saffron-wash'],
  ['green-shape', 'green-wash'],
];

describe.each(Object.entries(schemes))('%s scheme', (_, scheme) => {
  test.each(words)('words in %s on %s have 4.5:1', (ink, ground) => {
    expect(contrast(scheme, ink, ground)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(shapes)('a shape in %s on %s has 3:1', (shape, ground) => {
    expect(contrast(scheme, shape, ground)).toBeGreaterThanOrEqual(3);
  });
});
