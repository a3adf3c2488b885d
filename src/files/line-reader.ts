import type { Readable } from 'node:stream';

/** Characters of the longest line that is waited for. */
const LONGEST = 10_000;

/** What is written or piped to the program, a line at a time. */
export interface LineReader {
  /** The next line, without blanks around it; empty when nothing more comes. */
  next(): Promise<string>;
  /** Leaves the rest unread: the program waits for no more. */
  end(): void;
}

/** Reads lines as they are asked for. @param input isn't touched before that */
export function lineReader(input: () => Readable): LineReader {
  let opened: { readonly stream: Readable; readonly pieces: AsyncIterator<Buffer> } | undefined;
  const decoder = new TextDecoder();
  let text = '';
  return {
    next: async () => {
      const stream = opened?.stream ?? input();
      opened ??= { stream, pieces: stream[Symbol.asyncIterator]() };
      while (!text.includes('\n') && text.length <= LONGEST) {
        const piece = await opened.pieces.next();
        if (piece.done === true) break;
        text += decoder.decode(piece.value, { stream: true });
      }
      const [line = ''] = text.split('\n', 1);
      text = text.slice(line.length + 1);
      return line.trim();
    },
    end: () => void opened?.stream.destroy(),
  };
}
