import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseOperator } from '../../scripts/operator.ts';

const root = join(import.meta.dirname, '../..');
const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');

it('images come by the digest that deploy/pin asked for, never by a tag or a number of ours', () => {
  const pinned = [...textOf('deploy/pin').matchAll(/^([A-Z]+_IMAGE) \S+$/gm)].map(
    ([, name]) => name,
  );
  const compose = textOf('deploy/compose.yaml');
  const used = [...compose.matchAll(/\$\{(\w+):\?/g)].map(([, name]) => name);
  expect(new Set(used)).toEqual(new Set(pinned));
  expect(compose.match(/image: (?!\$)/g)).toBeNull();
  expect(textOf('Dockerfile').match(/^FROM (?!\$\{NODE_IMAGE\})/gm)).toBeNull();
});

it('every service is hardened', () => {
  const services = textOf('deploy/compose.yaml')
    .split('\nservices:\n')[1]
    ?.split('\nvolumes:\n')[0];
  const names = services?.match(/^ {2}\w+:$/gm);
  expect(names).toHaveLength(4);
  expect(services?.match(/<<: \*hardened/g)).toHaveLength(4);
  expect(textOf('Dockerfile')).toMatch(/\nUSER node\n/);
});

it('the image holds every package that the hub needs, and operator.json of the project is right', () => {
  const { dependencies } = JSON.parse(textOf('package.json'));
  expect(dependencies).toHaveProperty('fast-xml-parser');
  const bytes = readFileSync(join(root, 'public/list/root.json'));
  expect(() => parseOperator(textOf('operator.json'), bytes)).not.toThrow();
});
