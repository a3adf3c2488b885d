/** How a text must be written: a closed list, so that a form names a shape and holds no pattern of its own. */
export type TextShape = keyof typeof TEXT_SHAPES;

interface Shape {
  readonly pattern: RegExp;
  readonly words: string;
  /** The text that another spelling can only mean, or undefined. */
  readonly meant: (written: string) => string | undefined;
}

/**
 * `kommunkod`: a municipality's code in Statistics Sweden's list, the county's two digits first.
 * `morfologikod`: an ICD-O-3 morphology code, four digits for histology and one for behaviour.
 */
export const TEXT_SHAPES = {
  kommunkod: {
    pattern: /^\d{4}$/,
    words: 'fyra siffror, till exempel 0180',
    // A program that took it for a number has taken the nought away.
    meant: (written) => /^(\d{3,4})(?:[.,]0+)?$/.exec(written)?.[1]?.padStart(4, '0'),
  },
  morfologikod: {
    pattern: /^\d{4}\/\d$/,
    words: 'fyra siffror, snedstreck och en siffra, till exempel 8240/3',
    meant: (written) => written.replace(/\s/g, '').replace(/^(?:M-?)?(\d{4})\/?(\d)(?:[.,]0+)?$/i, '$1/$2'),
  },
} as const satisfies Readonly<Record<string, Shape>>;

export const TEXT_SHAPE_NAMES = Object.keys(TEXT_SHAPES) as TextShape[];
