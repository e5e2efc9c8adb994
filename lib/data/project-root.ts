import { files } from './files';

/**
 * The project's top folder: the nearest one upwards from this file that holds the project's package.json.
 *
 * @returns an absolute path
 * @throws Error when no folder upwards is the project's
 * @example
 * projectRoot(); // '/home/user/regional-diversification-notebooks'
 */
export function projectRoot(): string {
  return files.projectRoot();
}
