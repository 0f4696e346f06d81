// How much help there was is told by texture, not by colour: it stays told on paper, and to eyes that see fewer colours.

interface Texture {
  readonly size: number;
  readonly lines?: string;
  readonly dot?: number;
}

/** The first is without help: solid. From there on there is less and less ink. */
const textures: readonly Texture[] = [
  { size: 4, lines: 'M0 0H4V4H0Z' },
  { size: 6, lines: 'M-1 1L1 -1M0 6L6 0M5 7L7 5' },
  { size: 6, lines: 'M0 3H6' },
  { size: 6, dot: 1.7 },
  { size: 8, lines: 'M-1 7L1 9M0 0L8 8M7 -1L9 1' },
  { size: 6, lines: 'M3 0V6' },
  { size: 8, lines: 'M0 0L8 8M8 0L0 8' },
  { size: 8, lines: 'M0 4H8M4 0V8' },
  { size: 10, dot: 1.7 },
  { size: 12, lines: 'M-1 1L1 -1M0 12L12 0M11 13L13 11' },
  { size: 12, lines: 'M0 6H12' },
  { size: 12, lines: 'M6 0V12' },
];

/** A ladder has at most twelve levels; there is a texture for each. */
export function textureOf(prefix: string, index: number): string {
  return `url(#${prefix}-${Math.min(index, textures.length - 1)})`;
}

/** The patterns that `textureOf` names, to stand inside of the drawing that uses them. */
export function Textures({ prefix }: { readonly prefix: string }) {
  return (
    <defs>
      {textures.map(({ size, lines, dot }, index) => (
        <pattern key={index} id={`${prefix}-${index}`} width={size} height={size} patternUnits="userSpaceOnUse">
          <rect className="texture-ground" width={size} height={size} />
          {lines && <path className={index === 0 ? 'texture-solid' : 'texture-lines'} d={lines} />}
          {dot && <circle className="texture-solid" cx={size / 2} cy={size / 2} r={dot} />}
        </pattern>
      ))}
    </defs>
  );
}
