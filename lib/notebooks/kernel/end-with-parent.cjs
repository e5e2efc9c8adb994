// Loaded before a process that its parent must not leave behind (node --require). The parent holds the other end of the pipe that is
// file 3 here; when it ends, however that happens, the pipe closes, and this process ends too: also in the midst of a loop, since a
// thread of its own listens. NOTEBOOK_LEFTOVER names a folder that goes with it.
const { Worker, isMainThread, workerData } = require('node:worker_threads');
const { fstatSync, rmSync } = require('node:fs');
const { Socket } = require('node:net');

function listen(leftover) {
  const end = () => {
    if (leftover) rmSync(leftover, { recursive: true, force: true });
    process.kill(process.pid, 'SIGKILL');
  };
  const pipe = new Socket({ fd: 3, readable: true, writable: false });
  pipe.on('end', end).on('error', end).resume();
}

const isPiped = () => {
  try {
    const stat = fstatSync(3);
    return stat.isFIFO() || stat.isSocket();
  } catch {
    return false;
  }
};

// Loaded in other threads of the process too, such as that of a loader.
if (!isMainThread) {
  if (workerData?.endWithParent) listen(workerData.leftover);
} else if (isPiped()) {
  const leftover = process.env.NOTEBOOK_LEFTOVER;
  delete process.env.NOTEBOOK_LEFTOVER;
  new Worker(__filename, { workerData: { endWithParent: true, leftover }, execArgv: [], env: {} }).unref();
}
