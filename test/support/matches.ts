/** A value as JSON has it. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: Json;
}

const IN_ANY_ORDER = new Set(['open', 'slow', 'stale', 'new', 'kept', 'won_back', 'lost']);
const NEAR = 0.005;

/** What of an answer is not as expected, one line a fault with its path; nothing where it matches (vectors, "How an answer matches"). */
export const mismatches = (expected: Json, answer: Json | undefined, path: string): readonly string[] => {
  if (answer === undefined) return [`${path}: expected ${show(expected)}, is absent`];
  if (isList(expected))
    return isList(answer) ? listMismatches(expected, answer, path) : [differs(expected, answer, path)];
  if (isObject(expected))
    return isObject(answer) ? objectMismatches(expected, answer, path) : [differs(expected, answer, path)];
  const same =
    typeof expected === 'number' && typeof answer === 'number' ? near(expected, answer) : expected === answer;
  return same ? [] : [differs(expected, answer, path)];
};

/** Whether the lists of a report that promise an order keep it, in the answer as a whole. */
export const misordered = (report: string, answer: Json): readonly string[] =>
  isObject(answer)
    ? (ORDERS[report] ?? []).flatMap(({ list, inOrder }) => {
        const rows = answer[list];
        return rows !== undefined && isList(rows)
          ? orderFaults(rows, inOrder, `${report}.${list}`)
          : [`${report}.${list}: no list`];
      })
    : [`${report}: no object`];

interface Order {
  readonly list: string;
  /** Null where a row lacks what the order goes by. */
  readonly inOrder: (before: Json, after: Json) => boolean | null;
}

const ORDERS: Readonly<Record<string, readonly Order[]>> = {
  replies: [
    { list: 'open', inOrder: (before, after) => compare(instantOf(before), instantOf(after)) },
    {
      list: 'slow',
      inOrder: (before, after) => {
        const [worked, target, workedNext, targetNext] = [...shareOf(before), ...shareOf(after)];
        if (worked === null || target === null || workedNext === null || targetNext === null) return null;
        // Minutes are rounded, so shares that differ by less than that are the same.
        return worked / target + NEAR / target >= workedNext / targetNext - NEAR / targetNext;
      },
    },
  ],
  quotes: [
    {
      list: 'stale',
      inOrder: (before, after) =>
        compare(numberOf(after, 'age_working_days'), numberOf(before, 'age_working_days')),
    },
  ],
};

const orderFaults = (rows: readonly Json[], inOrder: Order['inOrder'], path: string): readonly string[] =>
  rows.slice(1).flatMap((after, n) => {
    const before = rows[n] ?? null;
    const verdict = inOrder(before, after);
    if (verdict === null)
      return [`${path}[${n}]: does not say what the order goes by: ${show(before)}, ${show(after)}`];
    return verdict ? [] : [`${path}[${n + 1}]: ${show(after)} comes after ${show(before)}`];
  });

const compare = (a: number | null, b: number | null): boolean | null =>
  a === null || b === null ? null : a <= b;

const instantOf = (row: Json): number | null => {
  const since = isObject(row) ? row['since'] : undefined;
  return typeof since === 'string' && !Number.isNaN(Date.parse(since)) ? Date.parse(since) : null;
};

const numberOf = (row: Json, key: string): number | null => {
  const value = isObject(row) ? row[key] : undefined;
  return typeof value === 'number' ? value : null;
};

const shareOf = (row: Json): readonly [number | null, number | null] => [
  numberOf(row, 'working_minutes'),
  numberOf(row, 'target_minutes'),
];

const objectMismatches = (expected: JsonObject, answer: JsonObject, path: string): readonly string[] => {
  const keys = Object.keys(expected).filter((key) => key !== '!keys');
  if (Object.keys(expected).length === 0) return exactKeys([], answer, path);
  return [
    ...keys.flatMap((key) => mismatches(expected[key] ?? null, own(answer, key), `${path}.${key}`)),
    ...Object.entries(asObject(expected['!keys'])).flatMap(([key, names]) =>
      exactKeys(names, own(answer, key), `${path}.${key}`),
    ),
  ];
};

const exactKeys = (names: Json, answer: Json | undefined, path: string): readonly string[] => {
  if (answer === undefined || !isObject(answer)) return [`${path}: expected an object, is ${show(answer)}`];
  const wanted = isList(names) ? names.map(String).toSorted() : [];
  const found = Object.keys(answer).toSorted();
  return show(wanted) === show(found)
    ? []
    : [`${path}: expected the keys ${show(wanted)}, has ${show(found)}`];
};

const listMismatches = (
  expected: readonly Json[],
  answer: readonly Json[],
  path: string,
): readonly string[] => {
  if (expected.length !== answer.length)
    return [`${path}: expected ${expected.length} items, has ${answer.length}: ${show(answer)}`];
  return IN_ANY_ORDER.has(path.slice(path.lastIndexOf('.') + 1))
    ? unseated(expected, answer, path)
    : expected.flatMap((item, n) => mismatches(item, answer[n], `${path}[${n}]`));
};

/** The expected items for which no answer is left when each answer serves one: a maximum matching by augmenting paths. */
const unseated = (expected: readonly Json[], answer: readonly Json[], path: string): readonly string[] => {
  const holder = new Map<number, number>();
  const seat = (wanted: number, tried: Set<number>): boolean =>
    answer.some((item, n) => {
      if (tried.has(n) || mismatches(expected[wanted] ?? null, item, path).length > 0) return false;
      tried.add(n);
      const held = holder.get(n);
      if (held !== undefined && !seat(held, tried)) return false;
      holder.set(n, wanted);
      return true;
    });
  return expected.flatMap((item, n) =>
    seat(n, new Set()) ? [] : [`${path}: nothing left like ${show(item)} in ${show(answer)}`],
  );
};

/** Whether a value is a list. */
export const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

/** Whether a value is an object, neither a list nor null. */
export const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !isList(value);
const asObject = (value: Json | undefined): JsonObject =>
  value !== undefined && isObject(value) ? value : {};
const own = (object: JsonObject, key: string): Json | undefined =>
  Object.hasOwn(object, key) ? object[key] : undefined;
// The room for rounding in the last place of a double is not part of the rule.
const near = (a: number, b: number): boolean => Math.abs(a - b) <= NEAR + 1e-9;
const differs = (expected: Json, answer: Json, path: string): string =>
  `${path}: expected ${show(expected)}, is ${show(answer)}`;
const show = (value: Json | undefined): string => (value === undefined ? 'absent' : JSON.stringify(value));
