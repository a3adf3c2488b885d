/**
 * The rows of the authority's table for a measure, in its order, and whether they are shown to the public unless the area
 * says otherwise (`publika_rader`). Shown are the rows marked with an asterisk (A, tables of all measures); also the
 * numerator and the denominator, which are parts of such a row, and the direction, without which a figure is not understood.
 */
export const TEXT_ROWS = {
  mått: { label: 'Mått', public: true },
  mätenhet: { label: 'Mätenhet', public: false },
  syfte: { label: 'Syfte', public: true },
  riktning: { label: 'Riktning', public: true },
  kategori: { label: 'Kategori', public: false },
  typ: { label: 'Typ av mått', public: false },
  datakälla: { label: 'Datakälla', public: true },
  felkällor: { label: 'Felkällor och begränsningar', public: true },
  teknisk_beskrivning: { label: 'Teknisk beskrivning', public: true },
  täljare: { label: 'Täljare', public: true },
  nämnare: { label: 'Nämnare', public: true },
  redovisningsnivåer: { label: 'Redovisningsnivåer och fördelningar', public: false },
  kommentar: { label: 'Kommentar', public: false },
  inrapportering: { label: 'Inrapportering', public: false },
} as const satisfies Readonly<Record<string, { readonly label: string; readonly public: boolean }>>;

export type TextRow = keyof typeof TEXT_ROWS;

export const TEXT_ROW_NAMES = Object.keys(TEXT_ROWS) as TextRow[];

/** The rows shown when the area doesn't say. */
export const PUBLIC_ROWS: ReadonlySet<TextRow> = new Set(TEXT_ROW_NAMES.filter((row) => TEXT_ROWS[row].public));
