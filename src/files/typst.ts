import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Problem, problem } from '../problems/problem.ts';
import type { TypstSource } from '../report/typst/typst-document.ts';

/** The only door to the Typst compiler: a native package for Linux on x64, so it is loaded only when a PDF is asked for. */
const COMPILER = '@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu';
const FONTS = '@expo-google-fonts/source-sans-3';
const WEIGHTS = ['400Regular', '400Regular_Italic', '600SemiBold', '600SemiBold_Italic'];

/** What we use of the compiler. */
interface Compiler {
  mapShadow(path: string, content: Uint8Array): void;
  pdf(what: Main, options: { readonly pdfStandard: string; readonly creationTimestamp: number }): Uint8Array;
}

interface Main {
  readonly mainFileContent: string;
}

interface CompilerModule {
  readonly NodeCompiler: {
    create(options: { readonly workspace: string; readonly fontArgs: readonly object[] }): Compiler;
  };
}

/** The compiler's own file tree: nothing of this machine is in it but what is handed over. */
const TREE = '/vardmatt-rapport';

/** The compiler looks for glyphs in the machine's fonts too: the same report would then be another document elsewhere. */
const OWN_FONTS = '#set text(fallback: false);';

/** For readers with aids, or for an archive: the compiler writes one at a time. */
export type PdfStandard = 'ua-1' | 'a-2a';

/**
 * Sets a document as PDF/UA-1: tagged, and refused by the compiler where an alternative, a title or a glyph is missing; or as PDF/A-2a,
 * tagged too, with all that it needs within it. The same source gives the same bytes. `unprintable` are the characters that no font
 * of the report has.
 * @param load gives the compiler's module, or throws where there is none for the platform
 * @throws Error when the source itself is wrong, which is a fault of the program
 */
export function compilePdf(
  source: TypstSource,
  pdfStandard: PdfStandard = 'ua-1',
  load: () => unknown = loadCompiler,
):
  | { readonly pdf: Uint8Array }
  | { readonly problems: readonly Problem[] }
  | { readonly unprintable: readonly string[] } {
  let loaded: unknown;
  try {
    loaded = load();
  } catch {
    return { problems: [problem('pdf-without-compiler', {})] };
  }
  if (!isCompilerModule(loaded)) return { problems: [problem('pdf-without-compiler', {})] };
  const fonts = dirname(require.resolve(`${FONTS}/package.json`));
  const compiler = loaded.NodeCompiler.create({
    workspace: TREE,
    fontArgs: [{ fontPaths: WEIGHTS.map((weight) => join(fonts, weight)) }],
  });
  const encoder = new TextEncoder();
  for (const [path, content] of source.files) compiler.mapShadow(TREE + path, encoder.encode(content));
  const creationTimestamp = Date.parse(source.date) / 1000;
  try {
    return {
      pdf: compiler.pdf({ mainFileContent: OWN_FONTS + source.main }, { pdfStandard, creationTimestamp }),
    };
  } catch (error) {
    const unprintable = unprintableIn(reason(error));
    if (unprintable.length > 0) return { unprintable };
    throw new Error(`the report can't be set: ${reason(error)}`, { cause: error });
  }
}

const require = createRequire(import.meta.url);

function loadCompiler(): unknown {
  return require(COMPILER);
}

function isCompilerModule(value: unknown): value is CompilerModule {
  return typeof value === 'object' && value !== null && 'NodeCompiler' in value;
}

/** The native module puts what went wrong in the error's code. */
function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error ? `${error.message} ${String(error.code)}` : error.message;
}

/** The characters that the compiler names as ones that can't be shown. */
function unprintableIn(words: string): string[] {
  const found = words.matchAll(
    /PDF\/(?:UA-1|A-2a) error: the text (?:`\\?"(.*?)\\?"` could not be displayed|contains the disallowed codepoint `\\?"(.*?)\\?"`)/gu,
  );
  return [...new Set([...found].flatMap(([, shown, disallowed]) => [...unescaped(shown ?? disallowed ?? '')]))];
}

/** The compiler is written in Rust, and escapes what isn't seen as Rust does. */
function unescaped(text: string): string {
  return text.replace(/\\+u\{([0-9a-f]{1,6})\}/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)));
}
