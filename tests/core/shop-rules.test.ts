import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { maxShopsFileCharacters, readShopsFile, rulesFor } from '../../lib/core/shop-rules.ts';

const fileWith = (rule: object, site = 'temu') =>
  JSON.stringify({ format: 1, shops: { [site]: [rule] } });
const withSelector = (selector: string) => fileWith({ title: { selectors: [selector] } });
const withPath = (path: string) =>
  fileWith({ data: { marker: 'window.page', id: 'goods.id' }, title: { paths: [path] } });

describe('a shops.json', () => {
  it('may look as the documentation shows one', () => {
    const [, example = ''] =
      /## Shop rules.*?```json\n(.*?)```/s.exec(readFileSync('docs/list-format.md', 'utf8')) ?? [];
    expect(readShopsFile(example)?.shops.temu).toHaveLength(1);
  });

  it.each(['h1', '#main > .title', 'div[data-role="name"] span', 'a[href*="/mall"]', '[data-id]'])(
    'may name the plain selector %s',
    (selector) => expect(readShopsFile(withSelector(selector))).toBeDefined(),
  );

  it.each(['goods.name', 'goods.gallery.*.url', '$store.a-b'])('may name the path %s', (path) =>
    expect(readShopsFile(withPath(path))).toBeDefined(),
  );

  it.each<[attack: string, file: string]>([
    ['longer than allowed', `${fileWith({})}${' '.repeat(maxShopsFileCharacters)}`],
    ['nested without end', '['.repeat(maxShopsFileCharacters)],
    ['with a selector that looks around', withSelector('div:has(h1)')],
    ['with a list of selectors', withSelector('h1, body')],
    ['with a selector for everything', withSelector('*')],
    ['with an escape', withSelector('.a\\3a b')],
    ['with a regular expression for a selector', withSelector('^(a+)+$')],
    ['with a selector of another field type', fileWith({ title: { selectors: [{}] } })],
    ['with a path into a prototype', withPath('goods.__proto__.name')],
    ['with a path to a constructor', withPath('constructor')],
    ['with paths and nothing to follow them in', fileWith({ brand: { paths: ['goods.brand'] } })],
    ['with a version that is no number', fileWith({ from: 'NaN.0.0' })],
    ['with a field nobody knows', fileWith({ verdict: 'danger' })],
    ['with a level of its own', fileWith({ title: { selectors: ['h1'], level: 'danger' } })],
    ['of another format', '{"format":2,"shops":{}}'],
    [
      'with more rules than are read',
      JSON.stringify({ format: 1, shops: { temu: Array(9).fill({}) } }),
    ],
  ])('%s is refused whole', (_, file) => expect(readShopsFile(file)).toBeUndefined());

  it('is read in a moment, however its selectors are written', () => {
    const began = performance.now();
    for (let times = 0; times < 200; times += 1) {
      readShopsFile(withSelector(`${'a'.repeat(150)}!`));
      readShopsFile(withSelector(`${'[a="b"]'.repeat(22)}!`));
      readShopsFile(withPath(`${'a.'.repeat(50)}!`));
    }
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});

describe('the rules for a shop', () => {
  const file = readShopsFile(
    '{"format":1,"shops":{"__proto__":[{}],"temu":[{"from":"0.9.0","to":"0.10.2"},{"from":"1.0.0"}]}}',
  );

  it.each([
    ['0.8.9', 0],
    ['0.9.0', 1],
    ['0.10.2', 1],
    ['0.10.3', 0],
    ['2.0.0', 1],
  ])('are, for version %s, %i', (version, count) =>
    expect(file && rulesFor(file, 'temu', version)).toHaveLength(count),
  );

  it.each(['aliexpress', '__proto__', 'constructor'])('are none for %s', (site) =>
    expect(file && rulesFor(file, site, '1.0.0')).toEqual([]),
  );
});
