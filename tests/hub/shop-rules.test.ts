import { cp, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { useMachine } from './machine.ts';

const machine = useMachine();
const save = (name: string, text: string) => writeFile(join(machine.folder, name), text);
const rules = JSON.stringify({
  format: 1,
  shops: { temu: [{ title: { selectors: ['[data-part="name"]'] } }] },
});
const page = (title: string) =>
  `<!-- saved from url=(0048)https://www.temu.com/kr/x-g-601099512345678.html -->${title}`;
const said = () => machine.out.splice(0).join('\n');
const shopsAt = async (where: string) => {
  const names = await readdir(join(machine.folder, where, 'targets'));
  const [name] = names.filter((one) => one.endsWith('.shops.json'));
  return name && readFile(join(machine.folder, where, 'targets', name), 'utf8');
};

describe('hub daily --rules', () => {
  it('publishes a shops.json, hands it over and carries it on', async () => {
    await save('shops.json', rules);
    expect(await machine.daily(' --rules FOLDER/shops.json'), machine.notes.join()).toBe(0);
    expect(await shopsAt('host')).toBe(rules);
    expect(await machine.report()).toContain('## Shop rules\n\n    shop rules: temu added\n');
    machine.clock += 2 * 86_400_000;
    expect(await machine.daily()).toBe(0);
    expect(await shopsAt('host')).toBe(rules);
    expect(await machine.hub('verify FOLDER/host --root FOLDER/list/1.root.json')).toBe(0);
    expect(said()).toContain('shop rules: temu added');
  });

  it('says to whoever signs the list what becomes of the rules', async () => {
    await machine.daily();
    await save('shops.json', rules);
    const [all, some] = ['all-keys', 'keys'].map((name) => join(machine.folder, name));
    if (!all || !some) throw new Error('no folders');
    await rename(some, all);
    await cp(all, some, { recursive: true, filter: (name) => !name.includes('targets') });
    await machine.daily(' --rules FOLDER/shops.json');
    said();
    const draft = 'sign --draft FOLDER/list/2.targets.json --to FOLDER/list --keys FOLDER/all-keys';
    expect(await machine.hub(draft), machine.notes.join('\n')).toBe(0);
    expect(said()).toContain('shop rules: temu added');
    expect(await machine.daily(' --rules FOLDER/shops.json'), machine.notes.join('\n')).toBe(0);
    expect(await shopsAt('host')).toBe(rules);
  });

  it.each([
    ['a field that nobody knows', '{"format":1,"shops":{"temu":[{"run":"1"}]}}', /shops\.temu\.0/],
    ['a shop that nobody reads', '{"format":1,"shops":{"other":[]}}', /no shop is called other/],
    [
      'a misspelt strategy',
      '{"format":1,"shops":{"temu":[{"off":{"strategies":["linkeddata"]}}]}}',
      /temu has no strategy linkeddata: rawData, linkedData, content, head/,
    ],
  ])('refuses %s before anything is collected', async (_, text, why) => {
    await save('shops.json', text);
    expect(await machine.daily(' --rules FOLDER/shops.json')).toBe(2);
    expect(machine.notes.join()).toMatch(why);
    expect(await machine.timestamp('list')).toBeUndefined();
  });
});

describe('hub publish --rules', () => {
  it('publishes rules alone, and what changes of them', async () => {
    await machine.daily();
    await save('shops.json', rules);
    const publish = 'publish --to FOLDER/list --keys FOLDER/keys --rules FOLDER/shops.json';
    expect(await machine.hub(publish)).toBe(0);
    expect(said()).toMatch(/version 1: nothing changed\nshop rules: temu added\nsigned/);
    expect(await shopsAt('list')).toBe(rules);
  });
});

describe('hub rules check', () => {
  const check = (more = '') => machine.hub(`rules check FOLDER/shops.json${more}`);

  it('says by field what rules change on saved pages', async () => {
    await save('shops.json', rules);
    await save('one.html', page('<p data-part="name">Night light</p>'));
    await save('two.html', page('<h1>Lamp</h1><p data-part="name">Night light</p>'));
    expect(await check(' FOLDER/one.html FOLDER/two.html'), machine.notes.join('\n')).toBe(0);
    expect(said()).toMatch(
      /one\.html +titles +\[\] +\["Night light"\] +1\ntitles: 1 found, 0 lost, 0 changed\n2 pages read/,
    );
  });

  it('refuses a misspelt strategy, but not the names that another version has', async () => {
    const off = { strategies: ['renamed'] };
    const shops = (rule: object) => JSON.stringify({ format: 1, shops: { aliexpress: [rule] } });
    await save('shops.json', shops({ off }));
    expect(await check()).toBe(2);
    expect(machine.notes.join()).toContain('aliexpress has no strategy renamed: data, linkedData,');
    await save('shops.json', shops({ off, to: '0.0.9' }));
    expect(await check()).toBe(0);
  });

  it('counts tiles, lines of orders and buttons, too', async () => {
    const shops = { temu: [{ tile: ['section'], buy: ['section b'] }] };
    await save('shops.json', JSON.stringify({ format: 1, shops }));
    const tile =
      '<section><a href="/kr/goods.html?x=1&amp;goods_id=601099500000001">x</a><b>Get</b></section>';
    await save('one.html', page(tile));
    expect(await check(' FOLDER/one.html'), machine.notes.join('\n')).toBe(0);
    expect(said()).toMatch(/buttons +0 +1 +1\n/);
  });

  it('names a page that does not say where it was saved from', async () => {
    await save('shops.json', rules);
    await save('three.html', '<p data-part="name">Night light</p>');
    expect(await check(' FOLDER/three.html')).toBe(1);
    expect(machine.notes.join()).toContain('three.html: does not say where it was saved from');
    expect(
      await check(' FOLDER/three.html --url https://www.temu.com/kr/x-g-601099512345678.html'),
    ).toBe(0);
  });
});
