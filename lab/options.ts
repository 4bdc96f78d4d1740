import type { ParseArgsConfig } from 'node:util';
import { parseOptions } from '../scripts/parse-options.ts';

type Options = Record<string, string | number | boolean>;

/** The options of a command by their defaults, which say what each takes: a text, a whole number, or nothing. */
export function optionsOf<T extends Options>(
  defaults: T,
): { [K in keyof T]: T[K] extends number ? number : T[K] extends boolean ? boolean : string } {
  const options: ParseArgsConfig['options'] = {};
  for (const [name, value] of Object.entries(defaults))
    options[name] = typeof value === 'boolean' ? { type: 'boolean' } : { type: 'string' };
  const { values } = parseOptions({ options });
  const read = Object.entries(defaults).map(([name, otherwise]) => {
    const given = values[name];
    if (given === undefined || typeof otherwise !== 'number') return [name, given ?? otherwise];
    if (!/^\d{1,9}$/.test(String(given))) {
      console.error(`--${name} takes a whole number, not "${given}"`);
      process.exit(2);
    }
    return [name, Number(given)];
  });
  return Object.fromEntries(read);
}
