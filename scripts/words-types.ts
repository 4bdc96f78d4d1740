import { join } from 'node:path';
import { argumentsOf } from '../lib/locales/compile.ts';
import { type Bundle, bundleOf, bundles, compiledFile } from '../lib/locales/every.ts';
import type { MessageTree, Part } from '../lib/locales/message.ts';

const root = join(import.meta.dirname, '..');

const names: Record<Bundle, string> = {
  card: 'Words',
  pages: 'PageWords',
  background: 'BackgroundWords',
};

const functionType = (message: Part[]): string => {
  const values = [...argumentsOf(message)].map(([name, type]) => `${name}: ${type}`);
  return `(values: { ${values.join('; ')} }) => string`;
};

function typeOf(message: string | Part[] | MessageTree): string {
  if (typeof message === 'string') return 'string';
  if (Array.isArray(message)) return functionType(message);
  const members = Object.entries(message).map(([key, one]) => `'${key}': ${typeOf(one)};`);
  return `{\n${members.join('\n')}\n}`;
}

const typeNamed = (name: string, messages: MessageTree) =>
  `export interface ${name} ${typeOf(messages)}\n`;

/** The words' types, made from the English messages. */
export const wordsTypes = (): string =>
  [
    ...(Object.keys(bundles) as Bundle[]).map((one) => typeNamed(names[one], bundleOf('en', one))),
    typeNamed('ReviewPageWords', compiledFile('en', join(root, 'hub/words/en/review.json'))),
  ].join('\n');
