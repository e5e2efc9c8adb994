import type { Parts } from './parts';
import { unpack } from './unpack';

interface Pending {
  promise: Promise<unknown>;
  resolve(value: unknown): void;
  reject(error: Error): void;
}

const pending = new Map<string, Pending>();
const folder = (document.currentScript as HTMLScriptElement | null)?.src.replace(/[^/]*$/, '') ?? 'assets/';

function pendingPart(name: string): Pending {
  let resolve!: Pending['resolve'];
  let reject!: Pending['reject'];
  const promise = new Promise<unknown>((resolved, rejected) => ([resolve, reject] = [resolved, rejected]));
  const part = { promise, resolve, reject };
  pending.set(name, part);
  return part;
}

/** Loads `assets/live-<name>.js` once and returns what it contains. */
function load(name: string): Promise<unknown> {
  const file = `live-${name}.js`;
  const known = pending.get(name);
  if (known) return known.promise;
  const part = pendingPart(name);
  const script = document.createElement('script');
  script.src = folder + file;
  script.onerror = () => {
    pending.delete(name);
    script.remove();
    part.reject(new Error(`assets/${file} could not be loaded.`));
  };
  document.head.append(script);
  return part.promise;
}

/** Loads a script that sets a name on the window. */
async function library(file: string, name: string): Promise<unknown> {
  const holder = window as unknown as Record<string, unknown>;
  if (holder[name] !== undefined) return holder[name];
  await new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = folder + file;
    script.onload = resolve;
    script.onerror = () => {
      reject(new Error(`assets/${file} could not be loaded.`));
    };
    document.head.append(script);
  });
  return holder[name];
}

/** Lets later scripts ask for each other and deliver what they contain. */
export function openParts(): void {
  const part = (name: string): Pending => pending.get(name) ?? pendingPart(name);
  const parts: Parts = {
    load,
    library,
    take: (name, packed) => {
      part(name).resolve(unpack(packed));
    },
    run: (name, packed) => {
      unpack(packed).then((source) => {
        (0, eval)(source);
      }, part(name).reject);
    },
    provide: (name, value) => {
      part(name).resolve(value);
    },
  };
  window.liveParts = parts;
}
