import { parseAst } from 'vite';

/**
 * Every mutant of a file at once: each place asks `globalThis.__is(number)` whether its own mutant is
 * the active one, so that a file is transformed once and a run only names a number.
 */

export interface Mutant {
  number: number;
  file: string;
  line: number;
  was: string;
  now: string;
}

interface Node {
  type: string;
  start: number;
  end: number;
  [key: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

const swapped: Record<string, string> = {
  ...{ '===': '!==', '!==': '===', '<': '<=', '<=': '<', '>': '>=', '>=': '>' },
  ...{ '-': '+', '*': '/', '/': '*', '%': '*', '&&': '||', '||': '&&' },
  ...{ '+=': '-=', '-=': '+=', '++': '--', '--': '++' },
};
const otherMethod = new Map([
  ['some', 'every'],
  ['every', 'some'],
]);
/** Calls that a mutant leaves out: `list.filter(…)` becomes `list`. */
const droppedMethods = new Set(['filter', 'slice', 'toSorted', 'trim', 'toLowerCase', 'normalize']);

/** Type-only nodes that wrap an expression. */
const transparent = new Set([
  ...['TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression'],
  'TSInstantiationExpression',
]);

const childrenOf = (node: Node): Node[] => {
  if (node.type.startsWith('TS'))
    return transparent.has(node.type) && isNode(node.expression) ? [node.expression] : [];
  if (node.type === 'ImportDeclaration') return [];
  const isPlainKey = (key: string) =>
    (key === 'key' || key === 'property' || key === 'id') && node.computed !== true;
  return Object.entries(node)
    .filter(([key]) => !isPlainKey(key))
    .flatMap(([, value]) => (Array.isArray(value) ? value : [value]))
    .filter(isNode)
    .sort((a, b) => a.start - b.start);
};

/** The replacements for each type of expression, as source text. */
function replacementsIn(code: string): Record<string, (node: Node) => string[]> {
  const text = ({ start, end }: Node) => code.slice(start, end);
  const twoSided = ({ left, right, operator }: Node): string[] => {
    if (!isNode(left) || !isNode(right)) return [];
    if (operator === '??') return [text(left)];
    const other = swapped[String(operator)];
    return other ? [`${text(left)} ${other} ${text(right)}`] : [];
  };
  return {
    BinaryExpression: twoSided,
    LogicalExpression: twoSided,
    UpdateExpression: ({ argument, operator, prefix }) => {
      const other = swapped[String(operator)] ?? '';
      if (!isNode(argument)) return [];
      return [prefix ? `${other}${text(argument)}` : `${text(argument)}${other}`];
    },
    UnaryExpression: ({ argument, operator }) =>
      operator === '!' && isNode(argument) ? [text(argument)] : [],
    ConditionalExpression: ({ consequent, alternate }) =>
      [consequent, alternate].filter(isNode).map(text),
    Literal: ({ value }) => (typeof value === 'boolean' ? [String(!value)] : []),
    CallExpression: (node) => {
      const { object, property } = node.callee as Node;
      if (!isNode(object) || !isNode(property)) return [];
      const name = text(property);
      const other = otherMethod.get(name);
      if (other) return [`${text(object)}.${other}${code.slice(property.end, node.end)}`];
      return droppedMethods.has(name) ? [text(object)] : [];
    },
  };
}

export function mutate(code: string, file: string, first: number) {
  const program = parseAst(code, { lang: file.endsWith('x') ? 'tsx' : 'ts' }) as unknown as Node;
  const mutants: Mutant[] = [];
  const text = ({ start, end }: Node) => code.slice(start, end);
  const number = (node: Node, now: string): number => {
    const line = code.slice(0, node.start).split('\n').length;
    const one = first + mutants.length;
    mutants.push({ number: one, file, line, was: text(node), now });
    return one;
  };

  const replacements = replacementsIn(code);
  const others = (node: Node, isInChain: boolean): string[] =>
    isInChain && node.type === 'CallExpression' ? [] : (replacements[node.type]?.(node) ?? []);

  const inside = (node: Node, isInChain: boolean): string => {
    let [written, at] = ['', node.start];
    for (const child of childrenOf(node)) {
      if (child.start < at) continue;
      const isTest = node.type === 'IfStatement' && child === node.test;
      const emitted = emit(child, isInChain && child !== node.body && !isArgument(node, child));
      written += code.slice(at, child.start) + (isTest ? forced(child, emitted) : emitted);
      at = child.end;
    }
    return written + code.slice(at, node.end);
  };
  const forced = (test: Node, emitted: string): string =>
    `(__is(${number(test, 'true')}) ? true : __is(${number(test, 'false')}) ? false : ${emitted})`;

  const emit = (node: Node, isInChain: boolean): string => {
    const isChain = isInChain || node.type === 'ChainExpression';
    const plain = inside(node, isChain);
    if (isDropped(node)) return `{ if (!__is(${number(node, '')})) { ${plain} } }`;
    return others(node, isChain).reduce(
      (rest, now) => `(__is(${number(node, now)}) ? (${now}) : ${rest})`,
      plain,
    );
  };
  return { code: emit(program, false), mutants };
}

const isArgument = ({ arguments: given }: Node, child: Node): boolean =>
  Array.isArray(given) && given.includes(child);

const isDropped = ({ type, expression, argument }: Node): boolean => {
  if (type === 'ThrowStatement' || type === 'BreakStatement') return true;
  if (type === 'ReturnStatement') return !isNode(argument);
  if (type !== 'ExpressionStatement' || !isNode(expression)) return false;
  return !['Literal', 'UpdateExpression'].includes(expression.type);
};
