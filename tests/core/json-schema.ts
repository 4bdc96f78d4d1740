/**
 * As much of JSON Schema 2020-12 as the schema of Open Recall Format uses. It is here to hold our
 * own reading of the format against the format's file; a keyword it does not know is an error, so
 * that nothing passes unread.
 */

type Schema = Record<string, unknown>;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

const types: Record<string, (value: unknown) => boolean> = {
  object: isObject,
  array: Array.isArray,
  string: (value) => typeof value === 'string',
  integer: Number.isInteger,
  boolean: (value) => typeof value === 'boolean',
};

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const size = (value: unknown): number => Number(value);

type Check = (argument: unknown, value: unknown, schema: Schema, root: Schema) => boolean;

const forObjects =
  (test: (value: Record<string, unknown>) => boolean) =>
  (value: unknown): boolean =>
    !isObject(value) || test(value);

const forLists = (value: unknown, test: (items: unknown[]) => boolean): boolean =>
  !Array.isArray(value) || test(value);

const forTexts = (value: unknown, test: (text: string) => boolean): boolean =>
  typeof value !== 'string' || test(value);

/** Say nothing about a value, or (`then`) are read together with another keyword. */
const silent = new Set(['$schema', '$id', '$defs', 'title', 'description', 'format', 'then']);

const checks: Record<string, Check> = {
  additionalProperties: (allowed, value, schema) =>
    forObjects((object) => {
      const known = isObject(schema.properties) ? Object.keys(schema.properties) : [];
      return allowed !== false || Object.keys(object).every((key) => known.includes(key));
    })(value),
  $ref: (path, value, _schema, root) => {
    const name = String(path).replace('#/$defs/', '');
    const target = isObject(root.$defs) ? root.$defs[name] : undefined;
    if (!isObject(target)) throw new Error(`no such definition: ${String(path)}`);
    return isValid(target, value, root);
  },
  type: (name, value) => types[String(name)]?.(value) ?? false,
  const: (expected, value) => same(expected, value),
  enum: (allowed, value) => list(allowed).some((item) => same(item, value)),
  pattern: (source, value) => forTexts(value, (text) => new RegExp(String(source), 'u').test(text)),
  minLength: (least, value) => forTexts(value, (text) => [...text].length >= size(least)),
  maxLength: (most, value) => forTexts(value, (text) => [...text].length <= size(most)),
  minimum: (least, value) => typeof value !== 'number' || value >= size(least),
  minItems: (least, value) => forLists(value, (items) => items.length >= size(least)),
  uniqueItems: (_is, value) =>
    forLists(
      value,
      (items) => new Set(items.map((item) => JSON.stringify(item))).size === items.length,
    ),
  items: (schema, value, _own, root) =>
    forLists(value, (items) =>
      items.every((item) => isObject(schema) && isValid(schema, item, root)),
    ),
  minProperties: (least, value) =>
    forObjects((object) => Object.keys(object).length >= size(least))(value),
  required: (names, value) =>
    forObjects((object) => list(names).every((name) => Object.hasOwn(object, String(name))))(value),
  properties: (schemas, value, _own, root) =>
    forObjects((object) =>
      Object.entries(isObject(schemas) ? schemas : {}).every(
        ([key, schema]) =>
          !Object.hasOwn(object, key) || (isObject(schema) && isValid(schema, object[key], root)),
      ),
    )(value),
  oneOf: (schemas, value, _own, root) =>
    list(schemas).filter((schema) => isObject(schema) && isValid(schema, value, root)).length === 1,
  anyOf: (schemas, value, _own, root) =>
    list(schemas).some((schema) => isObject(schema) && isValid(schema, value, root)),
  not: (schema, value, _own, root) => !(isObject(schema) && isValid(schema, value, root)),
  if: (condition, value, schema, root) =>
    !(isObject(condition) && isValid(condition, value, root)) ||
    !isObject(schema.then) ||
    isValid(schema.then, value, root),
};

export const isValid = (schema: Schema, value: unknown, root: Schema = schema): boolean =>
  Object.entries(schema).every(([keyword, argument]) => {
    if (silent.has(keyword)) return true;
    const check = checks[keyword];
    if (!check) throw new Error(`keyword not known: ${keyword}`);
    return check(argument, value, schema, root);
  });
