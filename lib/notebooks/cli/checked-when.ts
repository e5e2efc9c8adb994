import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './project';

/** The day and the version of a check, as its page and report name them. */
export function checkedWhen(): { date: string; version: string } {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return { date: new Date().toISOString().slice(0, 10), version };
}
