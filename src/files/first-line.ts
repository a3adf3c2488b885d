/** Characters of the longest line that is waited for. */
const LONGEST = 10_000;

/** The first line of what comes, without blanks around it; empty when nothing does. The rest is left unread. */
export async function firstLine(input: AsyncIterable<Buffer>): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const some of input) {
    text += decoder.decode(some, { stream: true });
    if (/[\r\n]/.test(text) || text.length > LONGEST) break;
  }
  return (text.split(/[\r\n]/)[0] ?? '').trim();
}
