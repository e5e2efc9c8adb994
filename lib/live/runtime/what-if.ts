import { csvText } from '../../data/write-csv';
import { readDescriptor, type Descriptor, type Resource } from '../../data/descriptor';
import { columnsOfFigures, figureTables } from '../../data/figure-columns';
import { files } from '../../data/files/browser';
import { readCsv } from '../../data/read-csv';
import { checkClaims } from '../../paper/check-claims';
import { projectFacts } from '../../paper/project-facts';
import { readClaims, readPrintedTables } from '../../paper/read-claims';

/** A table whose figures a reader can change. */
export interface WhatIfTable {
  name: string;
  title: string;
  path: string;
  unit: string;
  /** The key columns, in order, with the values of each and their labels. */
  key: { column: string; values: [string, string][] }[];
}

/** One change to the data. */
export type WhatIfChange =
  | { kind: 'figure'; table: string; at: string[]; value: number }
  | { kind: 'without'; region: string }
  | { kind: 'file'; path: string; text: string };

/** A claim of the paper, as judged by the current figures. */
export interface WhatIfVerdict {
  id: string;
  printed: string;
  computed: string;
  verdict: string;
}

const originals = new Map<string, string>();
const place = (path: string): string => files.join(files.projectRoot(), path);

/** Stores the files as published, so that changes can be undone. */
export function keepOriginals(texts: Record<string, string>): void {
  for (const [path, text] of Object.entries(texts)) originals.set(path, text);
}

function figureResource(name: string): { resource: Resource; columns: ReturnType<typeof columnsOfFigures>; path: string } {
  const descriptor = readDescriptor();
  const resource = descriptor.resources.find((each) => each.name === name)!;
  return { resource, columns: columnsOfFigures(resource, descriptor), path: `data/${resource.path}` };
}

const tableAt = (path: string, text: string): ReturnType<typeof readCsv> => readCsv(new TextEncoder().encode(text), path);

/** The English names in a table of codes. */
function namesIn(path: string, code: string): [string, string][] {
  const { header, records } = tableAt(path, files.readText(place(path)));
  return records.map(({ cells }) => [cells[header.indexOf(code)]!, cells[header.indexOf('name_en')]!]);
}

/** Lists the figure tables whose files are present. */
export function tables(): WhatIfTable[] {
  const descriptor = readDescriptor();
  const words = new Map([...namesIn('data/regions.csv', 'region'), ...namesIn('data/sections.csv', 'section')]);
  return figureTables(descriptor)
    .filter(({ path }) => files.exists(place(`data/${path}`)))
    .map((resource) => {
      const path = `data/${resource.path}`;
      const { key, unit } = columnsOfFigures(resource, descriptor);
      const { header, records } = tableAt(path, files.readText(place(path)));
      const values = (column: string): [string, string][] =>
        [...new Set(records.map(({ cells }) => cells[header.indexOf(column)]!))].map((code) => [code, words.get(code) ?? code]);
      return {
        name: resource.name,
        title: resource.title,
        path,
        unit,
        key: key.map((column) => ({ column, values: values(column) })),
      };
    });
}

/** Returns one figure as the data has it now; undefined if there is none. */
export function figure(table: string, at: string[]): number | undefined {
  const { columns, path } = figureResource(table);
  const { header, records } = tableAt(path, files.readText(place(path)));
  const places = columns.key.map((column) => header.indexOf(column));
  const found = records.find(({ cells }) => places.every((column, part) => cells[column] === at[part]));
  const text = found?.cells[header.indexOf(columns.measure)] ?? '';
  return text === '' ? undefined : Number(text);
}

function withFigure(texts: Map<string, string>, change: Extract<WhatIfChange, { kind: 'figure' }>): void {
  const { columns, path } = figureResource(change.table);
  const { header, records } = tableAt(path, texts.get(path)!);
  const places = columns.key.map((column) => header.indexOf(column));
  const measure = header.indexOf(columns.measure);
  const rows = records.map(({ cells }) =>
    places.every((column, part) => cells[column] === change.at[part])
      ? cells.map((cell, column) => (column === measure ? String(change.value) : cell))
      : cells,
  );
  texts.set(path, csvText([header, ...rows]));
}

/**
 * Removes a region's rows from every table and its code from the region sets. In regions.csv the region becomes a former one: its name
 * is known, but it is in no frame. National figures stay as published.
 */
function withoutRegion(texts: Map<string, string>, region: string): void {
  for (const [path, text] of texts) {
    if (!path.startsWith('data/raw/') && path !== 'data/regions.csv') continue;
    const { header, records } = tableAt(path, text);
    const column = header.indexOf('region');
    const kind = path === 'data/regions.csv' ? header.indexOf('kind') : -1;
    const rows = records.flatMap(({ cells }) => {
      if (column < 0 || cells[column] !== region) return [cells];
      return kind < 0 ? [] : [cells.map((cell, part) => (part === kind ? 'former' : cell))];
    });
    texts.set(path, csvText([header, ...rows]));
  }
  const path = 'data/datapackage.json';
  const descriptor = JSON.parse(texts.get(path)!) as Descriptor;
  for (const [name, codes] of Object.entries(descriptor.regionSets)) {
    descriptor.regionSets[name] = codes.filter((code) => code !== region);
  }
  texts.set(path, JSON.stringify(descriptor));
}

/**
 * Puts the data into the state with these changes and no others.
 *
 * @returns the files that this call changed
 */
export function applyChanges(changes: readonly WhatIfChange[]): string[] {
  const texts = new Map(originals);
  for (const change of changes) if (change.kind === 'file') texts.set(change.path, change.text);
  for (const change of changes) if (change.kind === 'figure') withFigure(texts, change);
  for (const change of changes) if (change.kind === 'without') withoutRegion(texts, change.region);
  const changed = [...texts].filter(([path, text]) => !files.exists(place(path)) || files.readText(place(path)) !== text);
  for (const [path, text] of changed) files.write(place(path), text);
  const gone = files.exists(place('data/own'))
    ? files
        .list(place('data/own'))
        .map((name) => `data/own/${name}`)
        .filter((path) => !texts.has(path))
    : [];
  for (const path of gone) files.remove(place(path));
  return [...changed.map(([path]) => path), ...gone];
}

/**
 * Judges the paper's claims by the current figures. A claim about a region that was left out cannot be judged and says so; the others
 * are judged as usual.
 */
export function verdicts(): WhatIfVerdict[] {
  const all = readClaims();
  const given = { facts: projectFacts(), tables: readPrintedTables() };
  const unjudged = new Map<string, string>();
  for (;;) {
    try {
      const claims = all.filter(({ id }) => !unjudged.has(id));
      const judged = new Map(checkClaims({ ...given, claims }).map((claim) => [claim.id, claim]));
      return all.map(({ id, printed }) => {
        const { computed, verdict } = judged.get(id) ?? { computed: unjudged.get(id)!, verdict: 'not-checkable' };
        return { id, printed, computed, verdict };
      });
    } catch (error) {
      const { message } = error as Error;
      const id = /^Claim ([\w-]+)/.exec(message)?.[1];
      if (id === undefined || unjudged.has(id)) throw error;
      unjudged.set(id, message.replace(/^Claim [^:]*: /, ''));
    }
  }
}
