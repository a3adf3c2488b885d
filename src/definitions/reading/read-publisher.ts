import { problem } from '../../problems/problem.ts';
import { parseWith, type Reading } from '../../schema.ts';
import { parseYaml } from '../../yaml.ts';
import type { Publisher } from '../publisher.ts';
import { publisherFile } from './publisher-schema.ts';

/** The file of a content folder that says who answers for what is published from it. */
export const PUBLISHER_FILE = 'utgivare.yaml';

/** Reads the file; undefined is a file that isn't there, which is told with what to write in it. */
export function readPublisher(text: string | undefined): Reading<Publisher> {
  if (text === undefined)
    return { problems: [problem('publisher-missing', { file: PUBLISHER_FILE }, { file: PUBLISHER_FILE })] };
  const parsed = parseYaml(text, PUBLISHER_FILE);
  return 'problems' in parsed ? parsed : parseWith(publisherFile, parsed.value, PUBLISHER_FILE);
}
