import { join } from 'node:path';
import { projectRoot } from '../data/project-root';

/** The folder for results: the environment variable DIVERSIFICATION_BUILD where it is set, else `build/` in the project. */
export function buildFolder(): string {
  return process.env.DIVERSIFICATION_BUILD || join(projectRoot(), 'build');
}
