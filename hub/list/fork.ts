import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import * as z from 'zod/mini';
import { HubError, type Terminal } from '../command.ts';
import { readJsonFile, reasonOf } from '../json-lines.ts';
import { openFolder } from './folder.ts';
import { readRoots } from './publication.ts';
import { isDevelopment, readTrustedRoot } from './trusted-root.ts';

/** `bad`: publishing will not work. `note`: it works without this. */
export interface CheckResult {
  level: 'good' | 'note' | 'bad';
  subject: string;
  message: string;
}

const Operator = z.object({
  name: z.optional(z.string()),
  list: z.optional(z.array(z.string())),
  trustedRoot: z.optional(z.string()),
  firefoxId: z.optional(z.string()),
});

const checkResult = (isGood: boolean, subject: string, message: string): CheckResult => ({
  level: isGood ? 'good' : 'bad',
  subject,
  message,
});

/** Which operator a build of this checkout would name, and which list it would trust. */
export async function checkBuild(to: string): Promise<CheckResult[]> {
  const file = existsSync('operator.json') ? readJsonFile('operator.json') : {};
  const { name, list, trustedRoot, firefoxId } = Operator.parse(file);
  const packaged = readTrustedRoot();
  const hash = createHash('sha256').update(packaged).digest('hex');
  const [newest] = await readRoots(openFolder(to));
  const [builtIn] = await readRoots(openFolder('public/list'));
  const isReachable = list?.every((address) => address.startsWith('https:')) === true;
  const isNewest = newest.text === builtIn.text;
  return [
    checkResult(name !== undefined, 'operator', name ?? 'operator.json has no name'),
    checkResult(
      isReachable,
      'list',
      list
        ? `${list.join(', ')}${isReachable ? '' : ': readers need https'}`
        : 'operator.json has no list',
    ),
    checkResult(trustedRoot === hash, 'trustedRoot', `public/list/root.json is ${hash}`),
    checkResult(
      !isDevelopment(packaged),
      'package',
      isDevelopment(packaged) ? 'its root is for development' : 'its root is your own',
    ),
    checkResult(
      isNewest,
      'rotated keys',
      isNewest ? 'the package has the newest root' : `copy ${to} to public/list and release`,
    ),
    checkResult(
      firefoxId !== undefined,
      'firefoxId',
      firefoxId ?? 'the add-on would be the project’s',
    ),
  ];
}

const Repository = z.object({ has_issues: z.boolean(), has_pages: z.boolean() });
const Workflow = z.object({ state: z.string() });
const Runs = z.object({
  workflow_runs: z.array(
    z.object({ conclusion: z.nullable(z.string()), created_at: z.string(), event: z.string() }),
  ),
});

/** Public settings of a fork on GitHub: issues, Pages, schedules and the result of the last run. */
export async function checkRepository(
  repository: string,
  { fetch }: Terminal,
): Promise<CheckResult[]> {
  const ask = async <T extends z.ZodMiniType>(schema: T, path: string): Promise<z.output<T>> => {
    const address = `https://api.github.com/repos/${repository}${path}`;
    const answer = await fetch(address).catch((error: unknown) => {
      throw new HubError(`${address}: ${reasonOf(error)}`);
    });
    return schema.parse(await answer.json());
  };
  const { has_issues, has_pages } = await ask(Repository, '');
  const { state } = await ask(Workflow, '/actions/workflows/list.yml');
  const { workflow_runs } = await ask(Runs, '/actions/workflows/list.yml/runs?per_page=1');
  const [last] = workflow_runs;
  return [
    checkResult(has_issues, 'issues', has_issues ? 'on' : 'off: nobody would be told'),
    checkResult(has_pages, 'pages', has_pages ? 'on' : 'off: nobody could fetch the list'),
    checkResult(state === 'active', 'list.yml', state),
    checkResult(
      last?.conclusion === 'success',
      'last run',
      last
        ? `${last.conclusion ?? 'not ended'}, ${last.created_at}`
        : 'none yet: LIST_IS_PUBLISHED',
    ),
  ];
}
