import { expect, it } from 'vitest';
import { operatorOf, receiverAt } from '../../lib/extension/operator.ts';

const fox = {
  name: 'Fox Consumer Watch',
  list: ['https://list.fox.example', 'https://mirror.example/fox'],
  inbox: 'https://reports.fox.example',
};

it.each([
  ['https://mirror.example/fox', 'Fox Consumer Watch'],
  ['https://reports.fox.example', 'Fox Consumer Watch'],
  // Somebody else on the same host is not the operator.
  ['https://mirror.example/wolf', 'mirror.example'],
  ['https://list.wolf.example:8443/canary', 'list.wolf.example:8443'],
  [undefined, ''],
])('a shopper reads who is behind %s: %s', (address, name) => {
  expect(operatorOf(address, fox)).toBe(name);
});

it('everybody goes by host where no operator is named', () => {
  expect(operatorOf('https://list.fox.example', {})).toBe('list.fox.example');
});

it('what the operator says of itself is said of its own inbox alone; another says it itself', () => {
  const said = { contact: 'mailto:desk@fox.example', privacy: 'https://fox.example/p' };
  const build = { ...fox, ...said };
  expect(receiverAt(fox.inbox, build)).toEqual({ name: fox.name, ...said });
  const privacy = 'https://inbox.wolf.example/privacy';
  expect(receiverAt('https://inbox.wolf.example', build)).toEqual({
    ...{ name: 'inbox.wolf.example', privacy },
  });
});
