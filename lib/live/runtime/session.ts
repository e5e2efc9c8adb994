import { sendTo } from '../../charts/output/browser';
import { files, watchReads } from '../../data/files/browser';
import { kernelValues, type KernelValues } from '../../notebooks/session/kernel-values';
import { compileCell, type CompiledCell } from '../cells/compile';
import type { CellNode } from '../cells/graph';
import type { LiveError, LiveOutput } from '../messages';
import { cellConsole } from './console';
import { describeError } from './describe-error';
import { hintFor } from './hints';

/** Loads a module by the path in an import. */
export type Loader = (specifier: string) => unknown;

/** The same limit as in the JupyterLab kernel. */
const mostCharacters = 400_000;

type AsyncBody = (...values: unknown[]) => Promise<void>;
const AsyncFunction = Object.getPrototypeOf(async () => undefined).constructor as new (...words: string[]) => AsyncBody;

/** The cells of one notebook, run one after another; what they declare is available to those below. */
export class Session {
  private readonly values = new Map<string, unknown>();
  private readonly declaredIn = new Map<string, string>();
  private readonly showing: KernelValues;
  private running = '';
  /** Number of characters that the cell has printed. */
  private printed = 0;
  /** Files that the cell has read, by their path in the project. */
  readonly reads = new Set<string>();
  private readonly compiled = new Map<string, { source: string; cell: CompiledCell }>();

  constructor(
    private readonly load: Loader,
    private readonly emit: (id: string, output: LiveOutput) => void,
  ) {
    Object.assign(
      globalThis.console,
      cellConsole((output) => {
        this.print(output);
      }),
    );
    sendTo(({ data, metadata = {} }) => {
      // A copy, since a cell may later change what it has shown.
      const copy = JSON.parse(JSON.stringify(data)) as Record<string, unknown>;
      this.emit(this.running, { output_type: 'display_data', data: copy, metadata });
    });
    this.showing = kernelValues(
      (data) => {
        this.emit(this.running, { output_type: 'display_data', data, metadata: {} });
      },
      (text) => {
        console.log(text);
      },
    );
  }

  /** Returns what cells declare and use; one that cannot be compiled has no names and reports its error when it is run. */
  analyse(cells: readonly { id: string; source: string }[]): CellNode[] {
    this.declaredIn.clear();
    return cells.map(({ id, source }) => {
      try {
        const { declares, uses, assigns, changes } = this.compile(id, source);
        for (const name of declares) this.declaredIn.set(name, id);
        return { id, declares, uses, assigns, changes };
      } catch {
        return { id, declares: [], uses: [], assigns: [], changes: [] };
      }
    });
  }

  /** Runs a cell and emits its outputs as they come. */
  async run(id: string, source: string): Promise<LiveError | undefined> {
    this.running = id;
    this.printed = 0;
    this.reads.clear();
    watchReads((path) => this.reads.add(files.relative(files.projectRoot(), path)));
    let getters: Record<string, () => unknown> = {};
    let body = '';
    try {
      const cell = this.compile(id, source);
      body = cell.body;
      const names = [...new Set([...cell.uses, ...cell.assigns])].filter((name) => this.values.has(name));
      const run = new AsyncFunction('$cell', ...names, `${body}\n//# sourceURL=${id}.ts`);
      const handed = {
        load: this.loadAndAdopt.bind(this),
        show: (value: unknown, undefinedToo: boolean) => {
          if (value === undefined && undefinedToo) console.log(value);
          else this.showing.showLast(value);
        },
        declare: (found: typeof getters) => (getters = found),
      };
      await run(handed, ...names.map((name) => this.values.get(name)));
      return undefined;
    } catch (error) {
      return describeError(error, { name: `${id}.ts`, source, body }, (each, line) => this.hint(each, source, line));
    } finally {
      this.keep(getters);
    }
  }

  /** Forgets all values: the next cells start from scratch. */
  forget(): void {
    this.values.clear();
  }

  /** Emits what a cell prints until it is too much for a page. */
  private print(output: LiveOutput): void {
    const { length } = JSON.stringify(output);
    const fits = this.printed + length <= mostCharacters;
    if (fits) this.emit(this.running, output);
    else if (this.printed <= mostCharacters) {
      const text = '[The rest is left out: a cell shows at most 400,000 characters.]\n';
      this.emit(this.running, { output_type: 'stream', name: 'stdout', text });
    }
    this.printed = fits ? this.printed + length : Infinity;
  }

  private loadAndAdopt(specifier: string): unknown {
    const loaded = this.load(specifier);
    this.showing.adopt(specifier, loaded);
    return loaded;
  }

  /** Keeps values declared before an error; a name declared after it has no value yet. */
  private keep(getters: Record<string, () => unknown>): void {
    for (const [name, get] of Object.entries(getters)) {
      try {
        this.values.set(name, get());
      } catch {
        this.values.delete(name);
      }
    }
  }

  private compile(id: string, source: string): CompiledCell {
    const known = this.compiled.get(id);
    if (known?.source === source) return known.cell;
    const cell = compileCell(source);
    this.compiled.set(id, { source, cell });
    return cell;
  }

  private hint(error: Error, source: string, line?: number): string | undefined {
    const name = /^(\S+) is not defined/.exec(error.message)?.[1];
    const place = name === undefined ? undefined : this.declaredIn.get(name);
    if (place !== undefined) return `${name!} is declared in ${place.replace('-', ' ')}: run that cell first.`;
    const { op } = this.load('arquero') as { op: object };
    return hintFor(error, { source, line, values: this.values, operations: Object.keys(op) });
  }
}
