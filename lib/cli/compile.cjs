// Lets `require` load the project's TypeScript. All of lib/ is compiled at once and cached in build/.cache/ until a file changes.
// Compiling file by file, as loaders do, takes longer than the rest of a command's startup.
'use strict';
const { createHash } = require('node:crypto');
const { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } = require('node:fs');
const { join, relative, resolve } = require('node:path');

const root = resolve(__dirname, '..', '..');
const cache = join(root, 'build', '.cache', 'commands');

/** Returns the files, and a hash that changes when any of them does. */
function sources() {
  const files = [];
  const hash = createHash('sha256').update(process.version + readFileSync(join(root, 'package-lock.json')));
  const visit = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory() && entry.name !== 'node_modules') visit(path);
      else if (entry.name.endsWith('.ts') && !entry.name.endsWith('.d.ts')) {
        const { mtimeMs, size } = statSync(path);
        files.push(path);
        hash.update(`${path} ${mtimeMs} ${size}\n`);
      }
    }
  };
  visit(join(root, 'lib'));
  return { files, state: hash.digest('hex').slice(0, 16) };
}

const options = { format: 'cjs', platform: 'node', target: 'node20', logLevel: 'silent' };

function compiled() {
  const { files, state } = sources();
  const kept = join(cache, `${state}.json`);
  try {
    return JSON.parse(readFileSync(kept, 'utf8'));
  } catch {
    // Missing or incomplete.
  }
  const { outputFiles } = require('esbuild').buildSync({
    ...options,
    // Each with its output path: esbuild cannot derive one from a path that contains quotes.
    entryPoints: files.map((path) => ({ in: path, out: relative(root, path).replace(/\.ts$/, '') })),
    outdir: root,
    write: false,
  });
  const code = Object.fromEntries(outputFiles.map((file) => [file.path.replace(/\.js$/, '.ts'), file.text]));
  try {
    mkdirSync(cache, { recursive: true });
    for (const name of readdirSync(cache)) rmSync(join(cache, name), { force: true });
    writeFileSync(`${kept}.${process.pid}`, JSON.stringify(code));
    renameSync(`${kept}.${process.pid}`, kept);
  } catch {
    // The folder is not writable; a command that needs to write will say so.
  }
  return code;
}

/** Makes `require` find and load .ts files from now on. */
exports.loadTypeScript = () => {
  const code = compiled();
  require.extensions['.ts'] = (module, path) => {
    const text = code[path] ?? require('esbuild').transformSync(readFileSync(path, 'utf8'), { ...options, loader: 'ts' }).code;
    module._compile(text, path);
  };
};
