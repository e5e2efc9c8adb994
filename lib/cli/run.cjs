// node lib/cli/run.cjs <command.ts> [arguments]: runs a command written in TypeScript. Old versions of Node.js must be able to parse
// this file, so that they print a clear message instead of a syntax error.
'use strict';
var path = require('path');

function fits(version) {
  var parts = version.split('.').map(Number);
  // From these versions on, `require` can load packages that are ES modules.
  return parts[0] === 20 ? parts[1] >= 19 : parts[0] === 22 ? parts[1] >= 12 : parts[0] > 22;
}

if (!fits(process.versions.node)) {
  console.error(
    'This needs Node.js 20.19 or newer (for 22: 22.12 or newer); this is ' + process.version + '. See https://nodejs.org',
  );
  process.exit(1);
}
if (path.basename(path.join(__dirname, '..', '..')) === 'node_modules') {
  console.error('This folder is called node_modules, and Node.js finds no packages in a folder with that name. Rename it.');
  process.exit(1);
}
try {
  require('./compile.cjs').loadTypeScript();
} catch (error) {
  if (error.code !== 'MODULE_NOT_FOUND') throw error;
  console.error('The packages are not installed. Run npm install first, in ' + path.join(__dirname, '..', '..'));
  process.exit(1);
}
process.argv.splice(1, 2, path.resolve(process.argv[2]));
require('module').runMain();
