import { existsSync } from 'node:fs';
import { type Arguments, type Command, HubError, type Terminal } from '../command.ts';
import { reasonOf } from '../json-lines.ts';
import { isSet } from '../list/collect.ts';
import { openFolder } from '../list/folder.ts';
import { type Finding, ofBuild, ofRepository } from '../list/fork.ts';
import { readKeys } from '../list/keys.ts';
import { readRoots } from '../list/publication.ts';
import { isDevelopment } from '../list/trusted-root.ts';
import { sources } from '../sources/index.ts';
import { table } from '../table.ts';

async function ofList(args: Arguments): Promise<Finding[]> {
  const to = args.text('to') ?? 'list';
  try {
    const [{ signed, text }] = await readRoots(openFolder(to));
    const where = args.text('keys') ?? 'keys';
    const at = existsSync(where) ? readKeys(where).map(({ keyid }) => keyid) : [];
    const keys = (['targets', 'snapshot', 'timestamp'] as const).map((role): Finding => {
      const { keyids, threshold } = signed.roles[role];
      const count = keyids.filter((keyid) => at.includes(keyid)).length;
      const says = `${where} has ${count} of the ${threshold} needed`;
      const what = `${role} keys`;
      if (count >= threshold) return { level: 'good', what, says };
      return role === 'targets'
        ? { level: 'note', what, says: `${says}: people sign each list with hub sign` }
        : { level: 'bad', what, says };
    });
    const says = isDevelopment(text)
      ? 'for development: its private keys are public'
      : `version ${signed.version}, expires ${signed.expires}`;
    return [{ level: isDevelopment(text) ? 'bad' : 'good', what: 'root', says }, ...keys];
  } catch (error) {
    return [{ level: 'bad', what: 'list', says: reasonOf(error) }];
  }
}

const ofSources = ({ env }: Terminal): Finding[] =>
  sources.flatMap(({ name, needs = [], licence }) => {
    const missing = needs.filter((need) => !isSet(need, env));
    const says = [
      ...(missing.length > 0 ? [`needs ${missing.join(', ')}`] : []),
      ...(licence === undefined ? ['its licence is not known (--allow-unlicensed)'] : []),
    ];
    return says.length > 0 ? [{ level: 'note', what: name, says: says.join('; ') } as const] : [];
  });

/** More, and what is signed looks expired, or from the future, to readers. Seconds. */
const farOff = 300;

/** Asks the host of the list, which also tells whether it can be reached, and what its clock says. */
async function ofAddress(args: Arguments, { fetch, now }: Terminal): Promise<Finding[]> {
  const address = args.text('address');
  if (address === undefined) return [];
  const url = `${address.replace(/\/+$/, '')}/timestamp.json`;
  try {
    const response = await fetch(url, { redirect: 'error', cache: 'no-store' });
    await response.body?.cancel();
    const date = Date.parse(response.headers.get('Date') ?? '');
    const off = Math.round((now() - date) / 1000);
    const clock: Finding = Number.isNaN(off)
      ? { level: 'note', what: 'clock', says: 'the host does not say its time' }
      : {
          level: Math.abs(off) > farOff ? 'bad' : 'good',
          what: 'clock',
          says: `${off} s from the host's`,
        };
    return [
      { level: response.ok ? 'good' : 'bad', what: 'address', says: `${url}: ${response.status}` },
      clock,
    ];
  } catch (error) {
    return [{ level: 'bad', what: 'address', says: `${url}: ${reasonOf(error)}` }];
  }
}

/** The checklist of a fork (docs/operator.md): what a build here says, and the switches of its repository. */
async function ofFork(args: Arguments, terminal: Terminal): Promise<Finding[]> {
  if (!args.has('fork')) return [];
  const repository = args.text('repository');
  const orWhy =
    (what: string) =>
    (error: unknown): Finding[] => [{ level: 'bad', what, says: reasonOf(error) }];
  const build = await ofBuild(args.text('to') ?? 'list').catch(orWhy('build'));
  if (repository !== undefined)
    return [...build, ...(await ofRepository(repository, terminal).catch(orWhy('repository')))];
  const says = '--repository owner/name asks for its switches';
  return [...build, { level: 'note', what: 'repository', says }];
}

export const doctor: Command = {
  summary:
    'says what is missing for hub daily, and with --fork for a fork that publishes by itself',
  usage: [
    'doctor [--to list] [--keys keys] [--address https://host/list]',
    '       [--fork] [--repository owner/name]      its operator.json, package, schedules, issues, Pages',
  ],
  async run(args, terminal) {
    const all = [
      ...(await ofList(args)),
      ...ofSources(terminal),
      ...(await ofAddress(args, terminal)),
      ...(await ofFork(args, terminal)),
    ];
    const rows = all.map(({ level, what, says }) => [level, what, says]);
    terminal.out(table([['', 'what', 'says'], ...rows]));
    const bad = all.filter(({ level }) => level === 'bad').length;
    if (bad > 0) throw new HubError(`${bad} points need mending`);
  },
};
