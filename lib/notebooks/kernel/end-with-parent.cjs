// Preloaded (node --require) into a process that must not outlive its parent. File descriptor 3 is a pipe whose other end the parent has.
// When the parent ends, for whatever reason, the pipe closes and this process ends too, even in the middle of a loop, since a separate
// thread listens. NOTEBOOK_LEFTOVER names a folder to delete at that point.
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

// This file is also loaded in the process's other threads, such as a loader's.
if (!isMainThread) {
  if (workerData?.endWithParent) listen(workerData.leftover);
} else if (isPiped()) {
  const leftover = process.env.NOTEBOOK_LEFTOVER;
  delete process.env.NOTEBOOK_LEFTOVER;
  new Worker(__filename, { workerData: { endWithParent: true, leftover }, execArgv: [], env: {} }).unref();
}
