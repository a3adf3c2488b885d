/** Files of the site that are bytes, not text: they are copied as they are, and the site reads well without them. */
export interface Asset {
  /** From the site's folder. */
  readonly path: string;
  /** What to copy, as a module specifier that `import.meta.resolve` understands. */
  readonly from: string;
  readonly type: string;
}

/** Source Sans 3 (SIL Open Font License 1.1) in the two weights that the pages and pictures use. */
export const ASSETS: readonly Asset[] = [
  { weight: '400Regular', file: 'SourceSans3_400Regular.ttf' },
  { weight: '600SemiBold', file: 'SourceSans3_600SemiBold.ttf' },
].map(({ weight, file }) => ({
  path: `typsnitt/${file}`,
  from: `@expo-google-fonts/source-sans-3/${weight}/${file}`,
  type: 'font/ttf',
}));
