import { type Backoff, retryDelay } from '../core/retry.ts';
import type { ClaimRules, DeliveryQueue, Job, Settlement } from '../store/delivery-queue.ts';
import type { Letter as DeliveryRequest, InboxAnswer, InboxClient } from './inbox-client.ts';

export interface DeliveryServices {
  queue: Pick<DeliveryQueue, 'claim' | 'settle'>;
  client: InboxClient;
  now(): number;
  random(): number;
}

export interface DeliverOptions extends ClaimRules {
  signal: AbortSignal;
}

const backoff: Backoff = { first: 60_000, max: 6 * 3600_000 };

/** Sends what is due, one after the other. Rejects only if the device cannot read or write. */
export async function deliver(services: DeliveryServices, options: DeliverOptions): Promise<void> {
  const { signal, ...rules } = options;
  while (!signal.aborted) {
    const job = await services.queue.claim(services.now(), rules);
    if (!job) return;
    await deliverOne(services, job, signal);
  }
}

async function deliverOne(
  services: DeliveryServices,
  job: Job,
  signal: AbortSignal,
): Promise<void> {
  const { inbox, secret, report } = job;
  const request: DeliveryRequest = { inbox, secret, id: report.id, signal };
  const attempt = job.state === 'deleting' ? remove : send;
  try {
    await attempt(services, job, request);
  } catch (error) {
    // Stopped by the shopper. The report may have arrived; the same id makes a second try harmless.
    if (!signal.aborted) throw error;
  }
}

async function remove(
  services: DeliveryServices,
  job: Job,
  letter: DeliveryRequest,
): Promise<void> {
  const answer = await services.client.remove(letter);
  if (answer.kind === 'done') await services.queue.settle(job, 'gone');
  else await services.queue.settle(job, retryLater(services, job, answer));
}

async function send(services: DeliveryServices, job: Job, letter: DeliveryRequest): Promise<void> {
  const { queue, client } = services;
  if (!job.hasArrived) {
    const answer = await client.putReport(letter, job.report);
    if (answer.kind !== 'done' || !job.picture) {
      await queue.settle(job, outcome(services, job, answer));
      return;
    }
    // The report has arrived: only its picture is still to be sent.
    if (!(await queue.settle(job, { hasArrived: true }))) return;
  }
  if (!job.picture) return void (await queue.settle(job, sent(services)));
  const answer = await client.putPicture(letter, job.picture);
  const final =
    answer.kind === 'refused' ? { ...sent(services), problem: answer.words } : undefined;
  await queue.settle(job, final ?? outcome(services, job, answer));
}

/** Removes the fields that only sending needed. */
const sent = ({ now }: DeliveryServices): Settlement => ({
  state: 'sent',
  changedAt: now(),
  problem: undefined,
  trouble: undefined,
  picture: undefined,
  hasArrived: undefined,
});

function outcome(services: DeliveryServices, job: Job, answer: InboxAnswer): Settlement {
  if (answer.kind === 'done') return sent(services);
  if (answer.kind === 'later') return retryLater(services, job, answer);
  const { words } = answer;
  return { ...sent(services), state: 'refused', problem: words, picture: job.picture };
}

function retryLater(
  services: DeliveryServices,
  job: Job,
  answer: Exclude<InboxAnswer, { kind: 'done' }>,
) {
  const { now, random } = services;
  const { trouble = 'server', wait = 0 } = answer.kind === 'later' ? answer : {};
  const delay = Math.max(retryDelay(job.attempts, random(), backoff), wait);
  const state = job.state === 'deleting' ? ('deleting' as const) : ('queued' as const);
  return { state, nextAttempt: now() + delay, trouble } satisfies Settlement;
}
