import { existsSync } from 'node:fs';
import { type Arguments, type Command, HubError, type Terminal } from '../command.ts';
import { reasonOf } from '../json-lines.ts';
import { isSet } from '../list/collect.ts';
import { openFolder } from '../list/folder.ts';
import { type CheckResult, checkBuild, checkRepository } from '../list/fork.ts';
import { readKeys } from '../list/keys.ts';
import { readRoots } from '../list/publication.ts';
import { isDevelopment } from '../list/trusted-root.ts';
import { sources } from '../sources/index.ts';
import { table } from '../table.ts';

async function checkList(args: Arguments): Promise<CheckResult[]> {
  const to = args.text('to') ?? 'list';
  try {
    const [{ signed, text }] = await readRoots(openFolder(to));
    const where = args.text('keys') ?? 'keys';
    const keyIds = existsSync(where) ? readKeys(where).map(({ keyid }) => keyid) : [];
    const keys = (['targets', 'snapshot', 'timestamp'] as const).map((role): CheckResult => {
      const { keyids, threshold } = signed.roles[role];
      const count = keyids.filter((keyid) => keyIds.includes(keyid)).length;
      const message = `${where} has ${count} of the ${threshold} needed`;
      const subject = `${role} keys`;
      if (count >= threshold) return { level: 'good', subject, message };
      return role === 'targets'
        ? { level: 'note', subject, message: `${message}: people sign each list with hub sign` }
        : { level: 'bad', subject, message };
    });
    if (
      keyIds.filter((keyid) => signed.roles.root.keyids.includes(keyid)).length >=
      signed.roles.root.threshold
    )
      keys.push({
        ...{ level: 'note', subject: 'root keys' },
        message: `enough of them lie in ${where} to replace every other: move each to a place of its own`,
      });
    const message = isDevelopment(text)
      ? 'for development: its private keys are public'
      : `version ${signed.version}, expires ${signed.expires}`;
    return [{ level: isDevelopment(text) ? 'bad' : 'good', subject: 'root', message }, ...keys];
  } catch (error) {
    return [{ level: 'bad', subject: 'list', message: reasonOf(error) }];
  }
}

const checkSources = ({ env }: Terminal): CheckResult[] =>
  sources.flatMap(({ name, needs = [], licence }) => {
    const missing = needs.filter((need) => !isSet(need, env));
    const problems = [
      ...(missing.length > 0 ? [`needs ${missing.join(', ')}`] : []),
      ...(licence === undefined ? ['its licence is not known (--allow-unlicensed)'] : []),
    ];
    return problems.length > 0
      ? [{ level: 'note', subject: name, message: problems.join('; ') } as const]
      : [];
  });

/** In seconds. With a larger skew, signed files look expired, or from the future, to readers. */
const maxClockSkew = 300;

/** Asks the host of the list, which shows whether it can be reached and how far the clocks differ. */
async function checkAddress(args: Arguments, { fetch, now }: Terminal): Promise<CheckResult[]> {
  const address = args.text('address');
  if (address === undefined) return [];
  const url = `${address.replace(/\/+$/, '')}/timestamp.json`;
  try {
    const response = await fetch(url, { redirect: 'error', cache: 'no-store' });
    await response.body?.cancel();
    const date = Date.parse(response.headers.get('Date') ?? '');
    const skew = Math.round((now() - date) / 1000);
    const clock: CheckResult = Number.isNaN(skew)
      ? { level: 'note', subject: 'clock', message: 'the host does not say its time' }
      : {
          level: Math.abs(skew) > maxClockSkew ? 'bad' : 'good',
          subject: 'clock',
          message: `${skew} s from the host's`,
        };
    return [
      {
        level: response.ok ? 'good' : 'bad',
        subject: 'address',
        message: `${url}: ${response.status}`,
      },
      clock,
    ];
  } catch (error) {
    return [{ level: 'bad', subject: 'address', message: `${url}: ${reasonOf(error)}` }];
  }
}

/** The checklist of a fork (docs/operator.md): its build and the settings of its repository. */
async function checkFork(args: Arguments, terminal: Terminal): Promise<CheckResult[]> {
  if (!args.has('fork')) return [];
  const repository = args.text('repository');
  const asFailedCheck =
    (subject: string) =>
    (error: unknown): CheckResult[] => [{ level: 'bad', subject, message: reasonOf(error) }];
  const build = await checkBuild(args.text('to') ?? 'list').catch(asFailedCheck('build'));
  if (repository !== undefined)
    return [
      ...build,
      ...(await checkRepository(repository, terminal).catch(asFailedCheck('repository'))),
    ];
  const message = '--repository owner/name asks for its switches';
  return [...build, { level: 'note', subject: 'repository', message }];
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
      ...(await checkList(args)),
      ...checkSources(terminal),
      ...(await checkAddress(args, terminal)),
      ...(await checkFork(args, terminal)),
    ];
    const rows = all.map(({ level, subject, message }) => [level, subject, message]);
    terminal.out(table([['', 'what', 'says'], ...rows]));
    const bad = all.filter(({ level }) => level === 'bad').length;
    if (bad > 0) throw new HubError(`${bad} points need mending`);
  },
};
