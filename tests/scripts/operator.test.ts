import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { outputFolder, parseOperator, readOperator } from '../../scripts/operator.ts';

const root = new TextEncoder().encode('root');
const rootHash = '4813494d137e1631bba301d5acab6e7bb7aa74ce1185d456565ef51d737677b2';
const parse = (value: unknown) => parseOperator(JSON.stringify(value), root);

describe('operator.json', () => {
  it('may be empty', () => {
    expect(parse({})).toEqual({});
  });

  it('gives addresses in one spelling', () => {
    const all = {
      name: 'Fox Consumer Watch',
      contact: 'mailto:desk@fox.example',
      homepage: 'https://fox.example/',
      list: ['https://list.fox.example/', 'https://mirror.example/fox'],
      trustedRoot: rootHash,
      inbox: 'https://reports.fox.example/',
      privacy: 'https://fox.example/privacy',
    };
    expect(parse(all)).toEqual({
      ...all,
      list: ['https://list.fox.example', 'https://mirror.example/fox'],
      inbox: 'https://reports.fox.example',
    });
  });

  it('has the fields that operators are told of', () => {
    const doc = readFileSync(join(import.meta.dirname, '../../docs/operator.md'), 'utf8');
    const [example = ''] = /^\{[^}]*trustedRoot[^}]*\}/m.exec(doc) ?? [];
    const filled = example.replace('<SHA-256 of root.json>', rootHash);
    expect(Object.keys(parseOperator(filled, root))).toHaveLength(8);
  });

  it.each([
    [{ list: ['http://list.fox.example'] }, /^operator.json: list\.0: must be an https address/],
    [{ list: ['https://a.example', 'https://a.example/'] }, /list: names an address twice/],
    [{ list: [] }, /^operator.json: list: /],
    [{ inbox: 'https://a.example?who=me' }, /inbox: must be an https address/],
    [{ contact: 'javascript:alert(1)' }, /contact: must be a mailto: or https address/],
    [{ homepage: 'http://a.example' }, /homepage: must be an https address/],
    [{ name: '  ' }, /^operator.json: name: /],
    [{ nmae: 'Fox' }, /^operator.json: nmae: is no field of it/],
    [{ list: ['https://a.example'] }, /name: is needed/],
    [{ name: 'Fox', inbox: 'https://a.example' }, /privacy: is needed/],
    [{ trustedRoot: 'abc' }, /trustedRoot: must be a SHA-256/],
    [{ trustedRoot: '0'.repeat(64) }, `trustedRoot: public/list/root.json is ${rootHash}`],
    [[], /^operator.json: the file: /],
  ])('%j is refused by the name of its field', (value, message) => {
    expect(() => parse(value)).toThrow(message);
  });

  it('names every wrong field at once', () => {
    expect(() => parse({ inbox: 1, homepage: 1 })).toThrow(/homepage: [^\n]+\n.*inbox: /);
  });

  it('that is no JSON is named', () => {
    expect(() => parseOperator('{', root)).toThrow(/^operator.json: not JSON: /);
  });

  it('is absent, in the project, or where OPERATOR_FILE says', () => {
    const folder = mkdtempSync(join(tmpdir(), 'operator-'));
    expect(readOperator(folder, {})).toEqual({});
    mkdirSync(join(folder, 'public/list'), { recursive: true });
    writeFileSync(join(folder, 'public/list/root.json'), root);
    writeFileSync(join(folder, 'operator.json'), '{"name":"Fox"}');
    expect(readOperator(folder, {})).toEqual({ name: 'Fox' });
    const other = join(folder, 'other.json');
    expect(() => readOperator(folder, { OPERATOR_FILE: other })).toThrow(/other\.json/);
    writeFileSync(other, '{"name":"Other"}');
    expect(readOperator(folder, { OPERATOR_FILE: other })).toEqual({ name: 'Other' });
  });

  it('that is made up has its build elsewhere than the one people load', () => {
    expect(outputFolder({})).toBe('.output');
    expect(outputFolder({ OPERATOR_FILE: 'other.json' })).toBe('.cache/output');
  });
});
