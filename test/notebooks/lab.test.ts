import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, isAbsolute, join, relative, resolve } from 'node:path';
import { after, describe, it } from 'node:test';
import { writeDefaultSettings } from '../../lib/notebooks/lab/default-settings';
import { writeEditorEnvironment } from '../../lib/notebooks/lab/editor-environment';
import { installedLab, pinnedVersion } from '../../lib/notebooks/lab/find-jupyterlab';
import { jupyterEnvironment, labFolders } from '../../lib/notebooks/lab/folders';
import { kernelSpec, registerKernel } from '../../lib/notebooks/lab/kernel-spec';
import { labArguments } from '../../lib/notebooks/lab/lab-arguments';
import { kernelName } from '../../lib/notebooks/notebook-format';

const root = resolve(__dirname, '..', '..');
const place = mkdtempSync(join(tmpdir(), 'lab-test-'));
after(() => rmSync(place, { recursive: true, force: true }));

let projects = 0;
/** An empty project with the kernel's file in it. */
function project(): string {
  const folder = join(place, `project ${++projects}`);
  const bin = join(folder, 'node_modules', 'tslab', 'bin');
  mkdirSync(bin, { recursive: true });
  writeFileSync(join(bin, 'tslab'), '');
  return folder;
}

describe('the kernel’s registration', () => {
  it('starts this project’s kernel with this Node.js', () => {
    const [node, tslab, ...rest] = kernelSpec(root).argv;
    assert.deepEqual(rest, ['kernel', '--config-path', '{connection_file}']);
    const { stdout } = spawnSync(node, [tslab, '--version'], { encoding: 'utf8' });
    assert.match(stdout, /^tslab 1\.0\.22\b/);
  });

  it('is written where Jupyter looks for it, under the name that the notebooks carry, and nowhere else', () => {
    const folder = project();
    const before = new Set(readdirSync(folder, { recursive: true, encoding: 'utf8' }));
    const written = registerKernel(folder);
    const { data } = labFolders(folder);
    assert.equal(written, join(data, 'kernels', kernelName));
    const spec = JSON.parse(readFileSync(join(written, 'kernel.json'), 'utf8')) as ReturnType<typeof kernelSpec>;
    assert.deepEqual(spec, kernelSpec(folder));
    assert.ok(spec.argv.slice(0, 2).every((path) => isAbsolute(path)));
    const fresh = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => !before.has(name));
    assert.ok(fresh.every((name) => name.startsWith('.jupyter')));
  });

  it('says what to do where the packages are missing', () => {
    assert.throws(() => registerKernel(join(place, 'nothing')), /npm ci/);
  });
});

describe('Jupyter’s folders', () => {
  it('lie inside the project, whatever Jupyter writes, and a path that the user set stays behind the project’s own', () => {
    const folder = project();
    const environment = jupyterEnvironment(folder, { JUPYTER_PATH: '/theirs', JUPYTER_DATA_DIR: '/theirs', LANG: 'kk_KZ.UTF-8' });
    assert.deepEqual(environment.JUPYTER_PATH?.split(delimiter), [labFolders(folder).data, '/theirs']);
    assert.equal(environment.LANG, 'kk_KZ.UTF-8');
    for (const name of ['JUPYTER_CONFIG_DIR', 'JUPYTER_DATA_DIR', 'JUPYTER_RUNTIME_DIR', 'IPYTHONDIR']) {
      assert.match(relative(folder, environment[name]!), /^\.jupyter[\\/]/, name);
    }
    assert.equal(jupyterEnvironment(folder, {}).JUPYTER_PATH, labFolders(folder).data);
  });

  it('hold defaults that ask nothing at the first start', () => {
    const folder = project();
    writeDefaultSettings(folder);
    const path = join(jupyterEnvironment(folder, {}).JUPYTER_CONFIG_DIR!, 'labconfig', 'default_setting_overrides.json');
    const settings = JSON.parse(readFileSync(path, 'utf8')) as Record<string, { fetchNews: string }>;
    assert.equal(settings['@jupyterlab/apputils-extension:notification'].fetchNews, 'false');
    const server = readFileSync(join(jupyterEnvironment(folder, {}).JUPYTER_CONFIG_DIR!, 'jupyter_server_config.py'), 'utf8');
    const [, named] = /^load_subconfig\((".+")\)$/m.exec(server)!;
    assert.match(readFileSync(JSON.parse(named) as string, 'utf8'), /default_kernel_name = "tslab"/);
  });
});

describe('the variables for VS Code', () => {
  const read = (folder: string): string => readFileSync(join(folder, '.env'), 'utf8');

  it('name the folder that holds the kernel, once however often they are written', () => {
    const folder = project();
    assert.equal(writeEditorEnvironment(folder), 'written');
    assert.match(read(folder), new RegExp(`^JUPYTER_PATH='.*project ${projects}/.jupyter/share/jupyter'$`, 'm'));
    const text = read(folder);
    assert.equal(writeEditorEnvironment(folder), 'unchanged');
    assert.equal(read(folder), text);
  });

  it('follow a project that has moved, and keep what else the file holds', () => {
    const folder = project();
    writeFileSync(join(folder, '.env'), 'ANSWER=42\n');
    writeEditorEnvironment(folder);
    writeFileSync(join(folder, '.env'), `${read(folder).replace(folder.replaceAll('\\', '/'), '/old')}LATER=1\n`);
    assert.match(read(folder), /'\/old\/\.jupyter/);
    assert.equal(writeEditorEnvironment(folder), 'written');
    assert.doesNotMatch(read(folder), /\/old\//);
    assert.match(read(folder), /^ANSWER=42\n[^]*^LATER=1$/m);
  });

  it('leave a path alone that somebody else wrote', () => {
    const folder = project();
    writeFileSync(join(folder, '.env'), 'JUPYTER_PATH=/theirs\n');
    assert.equal(writeEditorEnvironment(folder), 'left alone');
    assert.equal(read(folder), 'JUPYTER_PATH=/theirs\n');
  });
});

describe('the search for JupyterLab', () => {
  const withJupyter = (script: string | undefined): string | undefined => {
    const folder = mkdtempSync(join(place, 'path-'));
    if (script !== undefined) {
      writeFileSync(join(folder, 'jupyter'), `#!/bin/sh\n${script}\n`);
      chmodSync(join(folder, 'jupyter'), 0o755);
    }
    const before = process.env.PATH;
    process.env.PATH = folder;
    try {
      return installedLab()?.version;
    } finally {
      process.env.PATH = before;
    }
  };

  it('takes a JupyterLab 4 that is installed, and no other', { skip: process.platform === 'win32' }, () => {
    assert.equal(withJupyter('echo 4.2.5'), '4.2.5');
    assert.equal(withJupyter('echo 3.6.8'), undefined);
    assert.equal(withJupyter('echo "jupyter: no such command: lab" >&2; exit 1'), undefined);
    assert.equal(withJupyter(undefined), undefined);
  });

  it('else installs one version 4, named in one place', () => {
    assert.match(pinnedVersion(), /^4\.\d+\.\d+$/);
  });
});

describe('JupyterLab’s options', () => {
  it('keep it on the loopback address, reach the whole project and open a page', () => {
    const args = labArguments({ root: '/a project', page: 'notebooks/01 a&b.ipynb', port: 8889, browser: false });
    assert.ok(args.includes('--ip=127.0.0.1'));
    assert.ok(args.includes('--ServerApp.root_dir=/a project'));
    assert.ok(args.includes('--LabApp.default_url=/lab/tree/notebooks/01%20a%26b.ipynb'));
    assert.ok(args.includes('--port=8889') && args.includes('--no-browser'));
    assert.ok(!args.some((arg) => /token|password/.test(arg)), 'the token stays on');
  });

  it('leave the port and the browser to JupyterLab where nothing is said', () => {
    const args = labArguments({ root, page: 'notebooks', browser: true });
    assert.ok(!args.some((arg) => /port|no-browser/.test(arg)));
  });

  it('are refused when they make no sense', () => {
    const command = join(root, 'lib', 'notebooks', 'cli', 'lab.ts');
    assert.ok(existsSync(command));
    const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', command, '--port', 'x'], {
      cwd: root,
      encoding: 'utf8',
    });
    assert.equal(status, 1);
    assert.match(stderr, /--port .*argument 'x' is invalid\. Expected a whole number from 1 to 65535\./);
  });
});
