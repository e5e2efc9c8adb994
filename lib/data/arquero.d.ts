/*
 * Row types for arquero: types only, nothing at run time. arquero's own declarations give every callback an untyped row; these pass the
 * columns of a table from verb to verb, so that editors complete `d.` and a misspelt column is an error before the cell runs.
 * `Table` without a row type is a table of unknown columns and, like arquero's own type, accepts everything.
 */
/* eslint-disable @typescript-eslint/no-explicit-any -- a table of unknown columns has rows of type any */
/* eslint-disable @typescript-eslint/no-empty-object-type -- {} is the type of no parameters and of no groups */
declare module 'arquero' {
  // Everything not declared below keeps arquero's own declaration.
  export * from 'arquero/dist/types/index.js';

  const described: unique symbol;
  /** Marks results of `op.min('year')` and similar that have the column's own type. */
  interface SameAsColumn {
    readonly [described]: 'same';
  }
  /** The type of `op.mean('year')` outside a callback: an expression over a column. */
  export interface Expression<Value, Column extends string = string> {
    readonly [described]: [Value, Column];
  }
  /** A sort key in descending order, made by {@link desc}. */
  export interface Descending<Key> {
    readonly [described]: ['descending', Key];
  }
  /** All columns, made by {@link all}. */
  export interface AllColumns {
    readonly [described]: 'all';
  }
  /** All columns except some, made by {@link not}. */
  export interface OtherColumns<Column> {
    readonly [described]: ['not', Column];
  }
  /** An omitted argument. Not undefined: the kernel checks cells without `strictNullChecks`, so undefined would match any type. */
  interface NotGiven {
    readonly [described]: 'not given';
  }
  /** Columns chosen by position or by a pattern of names; the types cannot know which. */
  export interface MatchingColumns {
    readonly [described]: 'matching';
  }

  type Flat<Type> = { [Key in keyof Type]: Type[Key] } & {};
  type All<Union> = (Union extends unknown ? (one: Union) => void : never) extends (all: infer Both) => void ? Both : never;
  type ElementOf<List> = List extends readonly (infer One)[] ? One : List;

  type Callback<Row, Params> = (d: Row, $: Params) => unknown;
  type Value<Row, Params> =
    Callback<Row, Params> | Expression<unknown, keyof Row & string> | number | boolean | Date | AnyText<Row>;
  /** Expressions written as text cannot be checked, so only tables of unknown columns accept them. */
  type AnyText<Row> = IsAny<Row> extends true ? string | object : never;
  type IsAny<Type> = unknown extends Type ? true : false;
  type Values<Row, Params> = Record<string, Value<Row, Params>>;
  type ResultOf<Row, V> = V extends (...args: any[]) => infer Result
    ? Result extends Expression<SameAsColumn, infer Literal>
      ? Literal
      : Result
    : V extends Expression<infer Result, infer Column>
      ? [Result] extends [SameAsColumn]
        ? Column extends keyof Row
          ? Row[Column]
          : any
        : Result
      : V extends number
        ? number
        : V extends boolean
          ? boolean
          : V extends Date
            ? Date
            : any;
  type ResultsOf<Row, V> = { -readonly [Key in keyof V]: ResultOf<Row, V[Key]> };
  type With<Row, More> = Flat<Omit<Row, keyof More> & More>;

  /** Turns names that a table lacks into a type that says so. */
  type Known<Row, Map> = { [Key in keyof Map]: Key extends keyof Row ? Map[Key] : `no column "${Key & string}"` };
  type Renamed<Row, Map> = Flat<{
    [Key in keyof Row as Key extends keyof Map ? (Map[Key] extends PropertyKey ? Map[Key] : Key) : Key]: Row[Key];
  }>;
  type Choice<Row> = (keyof Row & string) | Pattern<Row>;
  type Pattern<Row> = AllColumns | OtherColumns<keyof Row & string> | MatchingColumns | { [Key in keyof Row]?: string };
  type ChosenBy<Row, One> = One extends keyof Row
    ? Pick<Row, One>
    : One extends OtherColumns<infer Column>
      ? Omit<Row, Column & PropertyKey>
      : One extends AllColumns
        ? Row
        : One extends MatchingColumns
          ? Record<string, any>
          : One extends object
            ? Renamed<Pick<Row, keyof One & keyof Row>, One>
            : Record<string, any>;
  type Chosen<Row, Choices extends readonly unknown[]> = Flat<
    All<{ [Place in keyof Choices]: ChosenBy<Row, ElementOf<Choices[Place]>> }[number]>
  >;

  type GroupKey<Row, Params> = (keyof Row & string) | Values<Row, Params>;
  type GroupedBy<Row, One> = One extends keyof Row ? Pick<Row, One> : One extends object ? ResultsOf<Row, One> : {};
  type Groups<Row, Keys extends readonly unknown[]> = Keys extends readonly []
    ? {}
    : Flat<All<{ [Place in keyof Keys]: GroupedBy<Row, ElementOf<Keys[Place]>> }[number]>>;
  type OrderKey<Row, Params> =
    (keyof Row & string) | Callback<Row, Params> | Descending<(keyof Row & string) | Callback<Row, Params>> | AnyText<Row>;

  /** The keys of a join: a column of both tables, `[left, right]`, `[[…]]`, `[[…], […]]`, or a condition on both rows. */
  type JoinKeys<Row, Other> =
    | (keyof Row & keyof Other & string)
    | readonly [(keyof Row & string) | Callback<Row, {}>, (keyof Other & string) | Callback<Other, {}>]
    | readonly [readonly (keyof Row & keyof Other & string)[]]
    | readonly [readonly (keyof Row & string)[], readonly (keyof Other & string)[]];
  type SharedKey<Row, Other, On> = On extends NotGiven
    ? keyof Row & keyof Other
    : On extends string
      ? On
      : On extends readonly [infer Keys extends readonly string[]]
        ? Keys[number]
        : On extends readonly [infer Left, infer Right]
          ? ElementOf<Left> & ElementOf<Right>
          : On extends (...args: any[]) => unknown
            ? never
            : keyof Row & keyof Other;
  type Suffixed<Row, Clash, Suffix extends string> = {
    [Key in keyof Row as Key extends Clash & string ? `${Key}${Suffix}` : Key]: Row[Key];
  };
  type Joined<Row, Other, Key> = Flat<
    Suffixed<Row, Exclude<keyof Row & keyof Other, Key>, '_1'> &
      Suffixed<Omit<Other, Key & PropertyKey>, Exclude<keyof Row & keyof Other, Key>, '_2'>
  >;
  type PairValues<Row, Other, Params> = Record<string, (a: Row, b: Other, $: Params) => unknown>;
  type JoinLists<Row, Other> = readonly [Choice<Row> | readonly Choice<Row>[], (Choice<Other> | readonly Choice<Other>[])?];
  type JoinedAs<Row, Other, Key, As> = As extends NotGiven
    ? Joined<Row, Other, Key>
    : As extends readonly [infer Left, infer Right]
      ? Flat<Chosen<Row, [Left]> & Chosen<Other, [Right]>>
      : As extends readonly [infer Left]
        ? Chosen<Row, [Left]>
        : As extends PairValues<Row, Other, any>
          ? Flat<ResultsOf<Row, As>>
          : Joined<Row, Other, Key>;
  type Perhaps<Row> = { [Key in keyof Row]: Row[Key] | undefined };

  type Condition<Row, Other, Params> = (a: Row, b: Other, $: Params) => unknown;
  type LeftOf<Row, Key, Missing> = Missing extends true
    ? Perhaps<Omit<Row, Key & PropertyKey>> & Pick<Row, Key & keyof Row>
    : Row;
  type RightOf<Other, Missing> = Missing extends true ? Perhaps<Other> : Other;
  interface JoinVerb<Row, Params, MissingLeft extends boolean, MissingRight extends boolean> {
    /**
     * @param other the table on the right
     * @param on the columns that must be equal; default: all columns that both tables have
     * @param values `[columns of the left, columns of the right]`, or an object of callbacks `(a, b) => …`; default: all columns
     */
    <
      Other,
      const On extends JoinKeys<Row, Other> | Condition<Row, Other, Params> | NotGiven | null | undefined = NotGiven,
      const As extends JoinLists<Row, Other> | NotGiven | undefined = NotGiven,
    >(
      other: Table<Other, any, any>,
      on?: On,
      values?: As,
      options?: { suffix?: string[] },
    ): Table<
      JoinedAs<LeftOf<Row, SharedKey<Row, Other, On>, MissingLeft>, RightOf<Other, MissingRight>, SharedKey<Row, Other, On>, As>,
      Params
    >;
    <Other, As extends PairValues<LeftOf<Row, never, MissingLeft>, RightOf<Other, MissingRight>, Params>>(
      other: Table<Other, any, any>,
      on: JoinKeys<Row, Other> | Condition<Row, Other, Params> | null | undefined,
      values: As,
    ): Table<Flat<ResultsOf<Row, As>>, Params>;
  }

  /**
   * A table: columns of equal length. Each verb returns a new table and leaves this one unchanged.
   *
   * @example
   * loadTable('population').filter((d) => d.year === 2022).orderby(desc('persons')).get('region', 0); // 'KAZ'
   */
  export class Table<Row = any, Params = {}, Group = {}> {
    constructor(columns: Record<string, ArrayLike<unknown>>, names?: string[]);
    /** Sets values that callbacks see as `$`: a callback is read as text, so it cannot see the variables around it. */
    params<const More extends object>(
      values: More,
    ): Table<Row, With<Params, { -readonly [Key in keyof More]: Widened<More[Key]> }>, Group>;
    params(): Params;

    /** Keeps the rows for which the callback is true. */
    filter(criteria: Callback<Row, Params> | AnyText<Row>): this;
    /** Adds columns or recomputes existing ones. In a grouped table, `op.mean` and similar functions use the row's group. */
    derive<V extends Values<Row, Params>>(
      values: V,
      options?: { drop?: boolean; before?: Choice<Row> | Choice<Row>[]; after?: Choice<Row> | Choice<Row>[] },
    ): Table<With<Row, ResultsOf<Row, V>>, Params, Group>;
    /** Keeps columns, in the order given; `{ old: 'new' }` also renames them. */
    select<const Choices extends readonly ((keyof Row & string) | Pattern<Row> | readonly Choice<Row>[])[]>(
      ...columns: Choices
    ): Table<Chosen<Row, Choices>, Params, Group>;
    /** `rename({ old: 'new' })`. */
    rename<const Map extends Record<string, string>>(columns: Map & Known<Row, Map>): Table<Renamed<Row, Map>, Params, Group>;
    relocate(
      columns: Choice<Row> | Choice<Row>[],
      options: { before?: Choice<Row> | Choice<Row>[]; after?: Choice<Row> | Choice<Row>[] },
    ): this;
    /** Groups rows for the verbs that follow. */
    groupby<const Keys extends readonly ((keyof Row & string) | Values<Row, Params> | readonly GroupKey<Row, Params>[])[]>(
      ...keys: Keys
    ): Table<Row, Params, Groups<Row, Keys>>;
    /** Returns one row per group (a single row if there are no groups), with the group's keys and the computed values. */
    rollup<V extends Values<Row, Params>>(values: V): Table<With<Group, ResultsOf<Row, V>>, Params>;
    /** Counts the rows of each group. */
    count(): Table<With<Group, { count: number }>, Params>;
    count<const Name extends string>(options: { as: Name }): Table<With<Group, Record<Name, number>>, Params>;
    ungroup(): Table<Row, Params>;
    /** Sorts rows; `desc('column')` from the highest. */
    orderby(...keys: ((keyof Row & string) | OrderKey<Row, Params> | OrderKey<Row, Params>[])[]): this;
    unorder(): this;
    /** Keeps the first row of each combination of the named columns (of all columns if none is named). */
    dedupe(...keys: ((keyof Row & string) | Values<Row, Params> | GroupKey<Row, Params>[])[]): Table<Row, Params>;
    slice(
      start?: number | Expression<number> | Callback<Row, Params>,
      end?: number | Expression<number> | Callback<Row, Params>,
    ): this;
    sample(
      size: number | Callback<Row, Params>,
      options?: { replace?: boolean; shuffle?: boolean; weight?: (keyof Row & string) | Callback<Row, Params> },
    ): this;
    reify(indices?: ArrayLike<number>): this;
    /** Fills missing values (null, undefined, NaN) in the named columns; `expand` adds rows for absent combinations. */
    impute<V extends { [Key in keyof Row]?: Value<Row, Params> }>(
      values: V & Known<Row, V>,
      options?: { expand?: (keyof Row & string) | (keyof Row & string)[] },
    ): Table<With<Row, { [Key in keyof V & keyof Row]: NonNullable<Row[Key]> }>, Params, Group>;
    /** Turns columns into rows: a column of names (`key`) and a column of values (`value`); `as` gives other names. */
    fold<const Column extends keyof Row & string, const As extends readonly [string, string] = readonly ['key', 'value']>(
      values: Column | readonly Column[],
      options?: { as?: As },
    ): Table<With<Omit<Row, Column>, Record<As[0], Column> & Record<As[1], Row[Column]>>, Params, Group>;
    fold(
      values: MatchingColumns | OtherColumns<keyof Row & string> | AllColumns,
      options?: { as?: readonly [string, string] },
    ): Table<any, Params, Group>;
    /** Turns rows into columns: one column for each value of `keys`. Their names come from the data, so the types do not know them. */
    pivot<const Column extends keyof Row & string>(
      keys: (keyof Row & string) | readonly (keyof Row & string)[] | Values<Row, Params>,
      values: Column,
      options?: PivotOptions,
    ): Table<Group & Record<string, Row[Column]>, Params>;
    pivot(
      keys: (keyof Row & string) | readonly (keyof Row & string)[] | Values<Row, Params>,
      values: readonly (keyof Row & string)[] | Values<Row, Params>,
      options?: PivotOptions,
    ): Table<Group & Record<string, any>, Params>;
    spread(
      values: (keyof Row & string) | (keyof Row & string)[] | Values<Row, Params>,
      options?: { drop?: boolean; limit?: number; as?: string[] },
    ): Table<any, Params>;
    unroll<const Column extends keyof Row & string>(
      values: Column | readonly Column[],
      options?: { limit?: number; index?: boolean | string; drop?: (keyof Row & string) | (keyof Row & string)[] },
    ): Table<With<Row, { [Key in Column]: ElementOf<Row[Key]> }>, Params>;
    reduce(reducer: object): Table<any, Params>;

    /** Joins matching rows of both tables; rows without a match are dropped. */
    join: JoinVerb<Row, Params, false, false>;
    /** Like `join`, but rows of this table without a match stay, with undefined on the right. */
    join_left: JoinVerb<Row, Params, false, true>;
    /** Like `join`, but rows of the other table without a match stay, with undefined on the left. */
    join_right: JoinVerb<Row, Params, true, false>;
    /** Like `join`, but all rows of both tables stay. */
    join_full: JoinVerb<Row, Params, true, true>;
    /** Combines each row of this table with each row of the other. */
    cross<Other>(other: Table<Other, any, any>): Table<Joined<Row, Other, never>, Params>;
    cross<Other, const As extends JoinLists<Row, Other> | PairValues<Row, Other, Params>>(
      other: Table<Other, any, any>,
      values: As,
    ): Table<JoinedAs<Row, Other, never, As>, Params>;
    /** Keeps the rows that have a match in the other table. */
    semijoin<Other>(other: Table<Other, any, any>, on?: JoinKeys<Row, Other> | ((a: Row, b: Other, $: Params) => unknown)): this;
    /** Keeps the rows that have no match in the other table. */
    antijoin<Other>(other: Table<Other, any, any>, on?: JoinKeys<Row, Other> | ((a: Row, b: Other, $: Params) => unknown)): this;
    /** Adds columns from the last matching row of the other table; undefined if there is no match. */
    lookup<Other, const Column extends keyof Other & string>(
      other: Table<Other, any, any>,
      on: JoinKeys<Row, Other>,
      ...columns: (Column | readonly Column[])[]
    ): Table<With<Row, { [Key in Column]: Other[Key] | undefined }>, Params, Group>;
    concat(...tables: (Table<Row, any, any> | Table<Row, any, any>[])[]): this;
    union(...tables: (Table<Row, any, any> | Table<Row, any, any>[])[]): this;
    intersect(...tables: (Table<Row, any, any> | Table<Row, any, any>[])[]): this;
    except(...tables: (Table<Row, any, any> | Table<Row, any, any>[])[]): this;
    /** Adds the columns of other tables that have the same number of rows. */
    assign<const Others extends readonly (Table<any, any, any> | Record<string, ArrayLike<unknown>>)[]>(
      ...tables: Others
    ): Table<With<Row, Flat<All<{ [Place in keyof Others]: RowIn<Others[Place]> }[number]>>>, Params, Group>;

    numRows(): number;
    numCols(): number;
    totalRows(): number;
    get size(): number;
    isFiltered(): boolean;
    isGrouped(): boolean;
    isOrdered(): boolean;
    columnNames(
      filter?: (name: keyof Row & string, index: number, array: (keyof Row & string)[]) => boolean,
    ): (keyof Row & string)[];
    columnName(index: number): keyof Row & string;
    columnIndex(name: keyof Row & string): number;
    column<Column extends keyof Row & string>(name: Column): ColumnOfValues<Row[Column]>;
    columnAt(index: number): ColumnOfValues<Row[keyof Row]> | undefined;
    /** The values of a column, in the table's order. */
    array<Column extends keyof Row & string>(name: Column): Row[Column][];
    array<Column extends keyof Row & string, List>(name: Column, constructor: new (length: number) => List): List;
    /** The value of a column in a row; row 0 is the first row of the sorted and filtered table. */
    get<Column extends keyof Row & string>(name: Column, row?: number): Row[Column];
    getter<Column extends keyof Row & string>(name: Column): (row: number) => Row[Column];
    /** A row as an object. */
    object(row?: number): Row;
    /** All rows as objects. */
    objects(options?: RowsAsked<Row> & { grouped?: false }): Row[];
    objects(options: RowsAsked<Row> & { grouped: 'map' | true }): Map<any, any>;
    objects(options: RowsAsked<Row> & { grouped: 'entries' | 'object' }): any;
    values<Column extends keyof Row & string>(name: Column): IterableIterator<Row[Column]>;
    [Symbol.iterator](): Iterator<Row>;
    scan(visit: (row: number, data: Record<string, ColumnOfValues<any>>, stop: () => void) => void, ordered?: boolean): void;
    indices(ordered?: boolean): Uint32Array;
    partitions(ordered?: boolean): number[][];
    /** Prints the first rows to the console. */
    print(options?: number | RowsAsked<Row>): this;

    toCSV(options?: object): string;
    toHTML(options?: object): string;
    toJSON(options?: object): string;
    toMarkdown(options?: object): string;
    toArrow(options?: object): unknown;
    toArrowIPC(options?: object): Uint8Array;
  }
  /** arquero's own name for a {@link Table}. */
  export type ColumnTable<Row = any, Params = {}, Group = {}> = Table<Row, Params, Group>;
  export const ColumnTable: typeof Table;

  /** Selects rows and columns. */
  interface RowsAsked<Row> {
    limit?: number;
    offset?: number;
    columns?: Choice<Row> | Choice<Row>[];
  }
  interface PivotOptions {
    limit?: number;
    keySeparator?: string;
    valueSeparator?: string;
    sort?: boolean;
  }
  interface ColumnOfValues<Type> {
    readonly length: number;
    at(row: number): Type;
    [Symbol.iterator](): Iterator<Type>;
  }
  type Widened<Type> = Type extends string ? string : Type extends number ? number : Type extends boolean ? boolean : Type;
  /** The type of a table's rows. */
  export type RowIn<Source> =
    Source extends Table<infer Row, any, any>
      ? Row
      : { -readonly [Key in keyof Source]: Source[Key] extends ArrayLike<infer One> ? One : never };

  /** Creates a table from named columns: `table({ region: ['ATY', 'TRK'], rank: [1, 20] })`. */
  export function table<const Columns extends Record<string, ArrayLike<unknown>>>(
    columns: Columns,
    names?: string[],
  ): Table<{ -readonly [Key in keyof Columns]: Columns[Key] extends ArrayLike<infer One> ? Widened<One> : never }>;
  export function table(
    columns: readonly (readonly [string, ArrayLike<unknown>])[] | Map<string, ArrayLike<unknown>>,
    names?: string[],
  ): Table;
  /** Creates a table from rows: `from([{ region: 'ATY', rank: 1 }])`. */
  export function from<Row extends object>(rows: readonly Row[] | Iterable<Row>, names?: string[]): Table<Row>;
  export function from(values: object, names?: string[]): Table;
  export function fromCSV(text: string, options?: object): Table;
  export function fromJSON(data: string | object, options?: object): Table;

  /** Sorts in descending order: `orderby(desc('persons'))`, `orderby(desc((d) => d.persons))`. */
  export function desc<const Key>(key: Key): Descending<Key>;
  /** Uses a callback as it is, so that it sees the variables around it; `op` does not work in it. */
  export function escape<Row, Result>(callback: (d: Row, $: any) => Result): (d: Row, $: any) => Result;
  export function all(): AllColumns;
  /** All columns except these: `select(not('note'))`. */
  export function not<const Column extends string>(...columns: (Column | readonly Column[])[]): OtherColumns<Column>;
  export function range(first: string | number, last: string | number): MatchingColumns;
  export function startswith(text: string): MatchingColumns;
  export function endswith(text: string): MatchingColumns;
  export function matches(pattern: string | RegExp): MatchingColumns;
  /** A window of rows around each row: `rolling((d) => op.mean(d.persons), [-2, 0])`. */
  export function rolling<Row, Result>(
    callback: (d: Row, $: any) => Result,
    frame?: [number, number],
    includePeers?: boolean,
  ): (d: Row, $: any) => Result;
  export function rolling<Result, Column extends string>(
    expression: Expression<Result, Column>,
    frame?: [number, number],
    includePeers?: boolean,
  ): Expression<Result, Column>;
  /** Computes one value over a table: `agg(table, op.max('persons'))`. */
  export function agg<Row, V extends Value<Row, {}>>(table: Table<Row, any, any>, value: V): ResultOf<Row, V>;

  type Quantity = number | boolean | Date | bigint | null | undefined;
  /** A number computed over a column, given by its values in a callback (`op.mean(d.x)`), otherwise by its name (`op.mean('x')`). */
  interface Aggregate {
    (value: Quantity): number;
    <Column extends string>(column: Column): IsAny<Column> extends true ? number : Expression<number, Column>;
  }
  interface Pairwise {
    (first: Quantity, second: Quantity): number;
    <First extends string, Second extends string>(
      first: First,
      second: Second,
    ): IsAny<First | Second> extends true ? number : Expression<number, First | Second>;
  }
  /** Like `Aggregate`, for values of any type. */
  interface Counting {
    <Column extends string>(
      column: Column,
    ): IsAny<Column> extends true ? number : string extends Column ? number : Expression<number, Column>;
    (value: unknown): number;
  }
  /** An aggregate whose result has the column's own type. */
  interface Keeping<Rest extends unknown[] = []> {
    <Column extends string>(
      column: Column,
      ...rest: Rest
    ): IsAny<Column> extends true ? any : string extends Column ? string : Expression<SameAsColumn, Column>;
    <Type>(value: Type, ...rest: Rest): Type;
  }
  type Replaced =
    | 'count' | 'any' | 'array_agg' | 'array_agg_distinct' | 'valid' | 'invalid' | 'distinct' | 'mode' | 'min' | 'max' | 'sum' | 'product'
    | 'mean' | 'average' | 'variance' | 'variancep' | 'stdev' | 'stdevp' | 'median' | 'quantile' | 'covariance' | 'covariancep' | 'corr'
    | 'lag' | 'lead' | 'first_value' | 'last_value' | 'nth_value' | 'fill_down' | 'fill_up'; // prettier-ignore
  interface Aggregates {
    count(): number;
    any: Keeping;
    array_agg<Type>(value: Type): Type[];
    array_agg_distinct<Type>(value: Type): Type[];
    valid: Counting;
    invalid: Counting;
    distinct: Counting;
    mode: Keeping;
    min: Keeping;
    max: Keeping;
    sum: Aggregate;
    product: Aggregate;
    mean: Aggregate;
    average: Aggregate;
    /** The sample variance, divided by n − 1. */
    variance: Aggregate;
    /** The population variance, divided by n. */
    variancep: Aggregate;
    /** The sample standard deviation, with divisor n − 1. */
    stdev: Aggregate;
    /** The population standard deviation, with divisor n. */
    stdevp: Aggregate;
    median: Aggregate;
    quantile: {
      (value: Quantity, p: number): number;
      <Column extends string>(column: Column, p: number): IsAny<Column> extends true ? number : Expression<number, Column>;
    };
    /** The sample covariance, divided by n − 1. */
    covariance: Pairwise;
    covariancep: Pairwise;
    corr: Pairwise;
    lag: Keeping<[offset?: number, ifNone?: any]>;
    lead: Keeping<[offset?: number, ifNone?: any]>;
    first_value: Keeping;
    last_value: Keeping;
    nth_value: Keeping<[nth: number]>;
    fill_down: Keeping<[ifNone?: any]>;
    fill_up: Keeping<[ifNone?: any]>;
  }
  /** Functions for callbacks: aggregates, windows, mathematics, texts, dates. */
  // eslint-disable-next-line @typescript-eslint/consistent-type-imports -- an import at the top would make this file a module
  export const op: Omit<typeof import('arquero/dist/types/op/op-api.js').opApi, Replaced> & Aggregates;
}
