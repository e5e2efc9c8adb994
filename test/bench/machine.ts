import { arch, cpus, loadavg, platform, release, totalmem } from 'node:os';
import type { Peer } from './program';

/** What the times were measured on: one line each. */
export function describeMachine(peers: readonly Peer[]): Record<string, string> {
  const processors = cpus();
  return {
    processor: `${processors[0]?.model.trim() ?? 'unknown'}, ${processors.length} cores`,
    memory: `${(totalmem() / 2 ** 30).toFixed(0)} GiB`,
    system: `${platform()} ${release()} ${arch()}`,
    'load at the start': loadavg()
      .map((value) => value.toFixed(1))
      .join(' '),
    ours: `Node ${process.versions.node}, one thread`,
    ...Object.fromEntries(peers.map((peer) => [peer.name, peer.status === 'ready' ? peer.version : `absent: ${peer.reason}`])),
  };
}
