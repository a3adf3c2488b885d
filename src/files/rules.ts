import { join } from 'node:path';
import { RULE_FOLDER, readRules } from '../definitions/reading/read-rules.ts';
import type { RecordRule } from '../definitions/record-rule.ts';
import type { Problem } from '../problems/problem.ts';
import type { Reading } from '../schema.ts';
import type { Content } from './content.ts';
import { readTexts } from './read-texts.ts';

/** Reads a content folder's rules of records: all of them, or every fault. Content of one's own may have none. */
export async function recordRulesOf(
  folder: string,
  { dictionary }: Pick<Content, 'dictionary'>,
): Promise<Reading<readonly RecordRule[]>> {
  const problems: Problem[] = [];
  const files = await readTexts(join(folder, RULE_FOLDER), problems, ['.yaml']);
  if (problems.some(({ code }) => code === 'content-folder-missing')) return { value: [] };
  if (problems.length > 0) return { problems };
  const read = readRules(files, dictionary);
  if ('value' in read) return read;
  return { problems: read.problems.map((one) => ({ ...one, file: `${RULE_FOLDER}/${one.file ?? ''}` })) };
}
