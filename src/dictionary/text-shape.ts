/** How a text must be written: a closed list, so that a form names a shape and holds no pattern of its own. */
export type TextShape = keyof typeof TEXT_SHAPES;

/**
 * `kommunkod`: a municipality's code in Statistics Sweden's list, the county's two digits first.
 * `morfologikod`: an ICD-O-3 morphology code, four digits for histology and one for behaviour.
 */
export const TEXT_SHAPES = {
  kommunkod: { pattern: /^\d{4}$/, words: 'fyra siffror, till exempel 0180 (nollan först hör till)' },
  morfologikod: { pattern: /^\d{4}\/\d$/, words: 'fyra siffror, snedstreck och en siffra, till exempel 8240/3' },
} as const satisfies Readonly<Record<string, { readonly pattern: RegExp; readonly words: string }>>;

export const TEXT_SHAPE_NAMES = Object.keys(TEXT_SHAPES) as TextShape[];
