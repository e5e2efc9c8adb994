import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { labFolders } from '../../lib/notebooks/lab/folders';

const root = resolve(__dirname, '..', '..');
const read = (...path: string[]): string => readFileSync(join(root, ...path), 'utf8');
const json = <T>(...path: string[]): T => JSON.parse(read(...path)) as T;

interface Package {
  engines: { node: string };
  scripts: Record<string, string>;
}
interface DevContainer {
  image: string;
  postCreateCommand: string;
  remoteEnv: Record<string, string>;
  customizations: { vscode: { extensions: string[] } };
}

const manifest = json<Package>('package.json');
const container = json<DevContainer>('.devcontainer', 'devcontainer.json');
const postBuild = read('.binder', 'postBuild');
const oldestNode = Number(/^\^(\d+)\./.exec(manifest.engines.node)?.[1]);
const posix = process.platform !== 'win32';

describe('Binder', () => {
  it('brings a Node.js that the project runs on', () => {
    const version = Number(/^ {2}- nodejs=(\d+)$/m.exec(read('.binder', 'environment.yml'))?.[1]);
    assert.ok(version >= oldestNode, `nodejs=${version}`);
  });

  it('prepares the project with commands that exist', () => {
    const scripts = [...postBuild.matchAll(/^npm run (\S+)/gm)].map(([, name]) => name);
    assert.deepEqual(scripts, ['lab']);
    assert.ok(scripts.every((name) => name in manifest.scripts));
    assert.ok(existsSync(join(root, 'package-lock.json')), 'npm ci needs the lock file');
  });

  it('has scripts that the shell accepts and that may be executed', { skip: !posix }, () => {
    for (const name of ['postBuild', 'start']) {
      const path = join(root, '.binder', name);
      assert.equal(spawnSync('bash', ['-n', path], { encoding: 'utf8' }).stderr, '');
      assert.ok(statSync(path).mode & 0o100, `${name} is executable`);
    }
  });

  it('starts Jupyter so that it finds the kernel and the settings', { skip: !posix }, () => {
    const folders = labFolders(root);
    const env = { PATH: process.env.PATH, JUPYTER_PATH: '/theirs' };
    const start = spawnSync(join(root, '.binder', 'start'), ['printenv', 'JUPYTER_PATH', 'JUPYTER_CONFIG_PATH'], {
      env,
      encoding: 'utf8',
    });
    assert.equal(start.stdout, `${folders.data}:/theirs\n${folders.config}\n`);
  });
});

describe('Codespaces and other dev containers', () => {
  it('bring a Node.js that the project runs on', () => {
    assert.ok(Number(/:(\d+)-/.exec(container.image)?.[1]) >= oldestNode, container.image);
  });

  it('prepare the project as Binder does', () => {
    const steps = postBuild.split('\n').filter((line) => line.startsWith('npm '));
    assert.deepEqual(container.postCreateCommand.split(' && '), steps);
  });

  it('show VS Code where the kernel is', () => {
    const path = container.remoteEnv.JUPYTER_PATH.replace('${containerWorkspaceFolder}', root);
    assert.equal(resolve(path), labFolders(root).data);
  });
});

describe('VS Code', () => {
  it('is offered the extensions that the dev container has', () => {
    const { recommendations } = json<{ recommendations: string[] }>('.vscode', 'extensions.json');
    assert.deepEqual(recommendations, container.customizations.vscode.extensions);
    assert.ok(recommendations.includes('ms-toolsai.jupyter'));
  });

  it('has settings whose files exist, and runs a notebook in its own folder as JupyterLab does', () => {
    const settings = json<Record<string, unknown>>('.vscode', 'settings.json');
    assert.equal(settings['jupyter.notebookFileRoot'], '${fileDirname}');
    const { overrideConfigFile } = settings['eslint.options'] as { overrideConfigFile: string };
    const paths = [
      settings['typescript.tsdk'],
      settings['prettier.configPath'],
      settings['prettier.ignorePath'],
      overrideConfigFile,
    ];
    for (const path of paths) assert.ok(typeof path === 'string' && existsSync(join(root, path)), String(path));
  });

  it('keeps its variables out of the repository', () => {
    assert.match(read('.gitignore'), /^\.env$/m);
  });
});
