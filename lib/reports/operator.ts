import * as z from 'zod/mini';
import { discreet, type Fetch } from '../core/request.ts';
import { patience, readAnswer } from './inbox-client.ts';

/** Who runs an inbox (`GET /operator`). Shown as text. */
export const Operator = z.object({
  name: z.string().check(z.minLength(1), z.maxLength(200)),
  contact: z.string().check(z.maxLength(300), z.regex(/^(mailto:|https:\/\/)\S+$/)),
  country: z.string().check(z.regex(/^[A-Z]{2}$/)),
  privacy: z.union([
    z.object({ url: z.string().check(z.maxLength(500), z.regex(/^https:\/\/\S+$/)) }),
    z.object({ text: z.record(z.string(), z.string()) }),
  ]),
  retentionDays: z.optional(z.int().check(z.positive())),
});
export type Operator = z.infer<typeof Operator>;

const longest = 512 * 1024;

/** `undefined` where nobody answers as an inbox does. */
export async function readOperator(
  network: { fetch: Fetch },
  inbox: string,
): Promise<Operator | undefined> {
  try {
    const signal = AbortSignal.timeout(patience);
    const response = await network.fetch(`${inbox}/operator`, { ...discreet, signal });
    const read = Operator.safeParse(response.ok ? await readAnswer(response, longest) : undefined);
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}
