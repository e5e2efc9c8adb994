/** Names that a reader who knows Python might write, and what to write here instead. */
const names: Readonly<Record<string, string>> = {
  print: 'console.log(…)',
  len: '.length for an array or a text, .numRows() for a table',
  None: 'null',
  True: 'true',
  False: 'false',
  range: 'Array.from({ length: n }, (_, i) => i)',
  str: 'String(…)',
  int: 'Math.trunc(…)',
  float: 'Number(…)',
  sum: '.reduce((sum, value) => sum + value, 0)',
  pd: 'loadTable(…) and arquero',
  np: 'ml-matrix',
};

const members: Readonly<Record<string, string>> = {
  head: '.slice(0, n)',
  tail: '.slice(-n)',
  shape: '.numRows() and .numCols()',
  columns: '.columnNames()',
  sort_values: '.orderby(…)',
  agg: '.rollup({ … })',
  merge: '.join(…)',
  melt: '.fold(…)',
  drop_duplicates: '.dedupe(…)',
  tolist: ".array('column')",
  append: '.push(…)',
  sum: '.reduce((sum, value) => sum + value, 0)',
  query: '.filter((d) => …)',
  loc: ".filter((d) => …) for rows, .get('column', row) for a value",
  iloc: ".slice(from, to) for rows, .get('column', row) for a value",
};

/** Returns a hint for a name that exists only in Python, on its own or as a member. */
export function pythonHabit(name: string, isMember: boolean): string | undefined {
  const known = isMember ? members : names;
  return Object.hasOwn(known, name) ? `What Python calls ${name} is ${known[name]} here.` : undefined;
}
