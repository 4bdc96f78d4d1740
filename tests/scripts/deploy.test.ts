import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { argumentsOf } from '../../hub/command.ts';
import { commands } from '../../hub/commands/index.ts';
import { parseOperator } from '../../scripts/operator.ts';

const root = join(import.meta.dirname, '../..');
const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');

it('images come by the digest that deploy/pin asked for, never by a tag or a number of ours', () => {
  const pinned = [...textOf('deploy/pin').matchAll(/^([A-Z]+_IMAGE) \S+$/gm)].map(
    ([, name]) => name,
  );
  const compose = textOf('deploy/compose.yaml');
  const used = [...compose.matchAll(/\$\{(\w+_IMAGE):\?/g)].map(([, name]) => name);
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

it('no volume lies where the image has no folder: Docker would make root its owner, whoever has to write there', () => {
  const volumes = [...textOf('deploy/compose.yaml').matchAll(/^ {6}- (?:database|backup):(.+)$/gm)];
  expect(volumes.map(([, place]) => place)).toEqual(Array(2).fill('/var/lib/postgresql/data'));
});

it('every service that another one waits for has a health check', () => {
  const services = (textOf('deploy/compose.yaml').split('\nservices:\n')[1] ?? '').split(
    /\n(?= {2}\w+:\n)/,
  );
  const waitedFor = services.flatMap((text) =>
    [...text.matchAll(/^ {6}(\w+):\n {8}condition: service_healthy/gm)].map(([, name]) => name),
  );
  expect(new Set(waitedFor)).toEqual(new Set(['hub', 'database']));
  for (const name of waitedFor)
    expect(services.find((text) => text.trimStart().startsWith(`${name}:`))).toMatch(
      /healthcheck:/,
    );
});

it('what comes as a program for x64 comes for arm64 too: reviewers may build on either', () => {
  const names = Object.keys(JSON.parse(textOf('package-lock.json')).packages);
  const x64 = names.filter((name) => name.includes('linux-x64'));
  expect(x64.length).toBeGreaterThan(5);
  for (const name of x64) expect(names).toContain(name.replace('linux-x64', 'linux-arm64'));
});

it.each(['hub-daily.service', 'hub@.service', 'Dockerfile'])(
  'what %s runs is a command of the hub, with options that it has',
  (file) => {
    const text = textOf(file === 'Dockerfile' ? file : `deploy/${file}`);
    const inbox = /^Environment="INBOX=(.*)"$/m.exec(text)?.[1] ?? '';
    const [, line = ''] = /(?:hub\/cli\.ts |^CMD \[)(.*?)\]?$/m.exec(
      text.replace(/^ENTRYPOINT.*$/m, ''),
    ) ?? ['', ''];
    const [name = '', ...words] = line.replace('$INBOX', inbox).replaceAll(/[",]/g, '').split(' ');
    const args = argumentsOf(commands[name]?.usage.join('\n') ?? '', words);
    expect(args.positionals).toEqual([]);
    if (name === 'daily') expect(args.text('inbox')).toBe('http://127.0.0.1:8787');
    else expect(args.text('inbox')).toMatch(/inbox\.json$/);
  },
);

it('a list and an inbox can be served side by side: each has a port of its own', () => {
  const ports = commands.serve?.usage.flatMap((line) => /--port (\d+)/.exec(line)?.[1] ?? []);
  expect(ports).toEqual(['8786', '8787']);
  expect(textOf('docs/operator.md')).toContain('"list": ["http://localhost:8786"]');
});
