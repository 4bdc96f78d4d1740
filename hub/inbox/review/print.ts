import { table } from '../../table.ts';
import type { AppealPage } from '../appeals.ts';
import type { AuditEntry } from './audit.ts';
import type { Case } from './cases.ts';
import type { Group, ListingDetails } from './queue.ts';

type Out = (line: string) => void;

/** A terminal obeys control characters, and titles are written by sellers. */
export const printable = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (sign) =>
    sign === '\n' ? '\n' : `\\u${(sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );

const line = (text: string): string => printable(text).replaceAll('\n', ' ');

export function printQueue({ groups }: { groups: Group[] }, out: Out) {
  const rows = groups.map((group) => [
    ...[group.case === null ? '' : String(group.case), group.site, group.listingId],
    ...[String(group.reports), String(group.harmed), group.last?.slice(0, 10) ?? ''],
    group.proposedBy === null ? '' : `proposed by ${line(group.proposedBy)}`,
    line(group.title ?? '').slice(0, 60),
  ]);
  const head = ['case', 'site', 'listing', 'reports', 'harm', 'last', 'waits', 'title'];
  for (const row of table([head, ...rows])) out(row);
}

export function printCase({ id, state, listings, claim, notice, pending }: Case, out: Out) {
  out(`case ${id}: ${state}; ${listings.map((one) => `${one.site} ${one.listingId}`).join(', ')}`);
  if (claim) out(`  claim: ${printable(JSON.stringify(claim))}`);
  if (notice) out(`  notice: ${printable(JSON.stringify(notice))}`);
  if (!pending) return;
  out(`  ${pending.action}, proposed by ${line(pending.reviewer)}, waits for another reviewer:`);
  out(`    ${printable(JSON.stringify(pending.content))}`);
  out(`    digest ${pending.digest}`);
}

export function printListing(details: ListingDetails, out: Out) {
  out(`${details.site} ${line(details.listingId)}  ${details.url ?? ''}`);
  if (details.case) printCase(details.case, out);
  for (const { authority, reference, on, reviewer } of details.passedOn) {
    out(`  passed on to ${line(authority)} on ${on} by ${line(reviewer)} ${line(reference ?? '')}`);
  }
  for (const { report, receivedAt, hasPicture } of details.reports) {
    out(`${receivedAt.slice(0, 13)}h ${report.kind} ${report.reason ?? ''} ${report.id}`);
    for (const name of ['title', 'sellerName', 'brand', 'model', 'hazard', 'note'] as const) {
      const value = report[name];
      if (value !== undefined) out(`  ${name}: ${line(value)}`);
    }
    if (report.harm) out(`  harm: ${printable(JSON.stringify(report.harm))}`);
    if (hasPicture) out('  a picture came with it: see the review page');
  }
}

export function printAppeals({ appeals, ...totals }: AppealPage, offset: number, out: Out) {
  for (const appeal of appeals) {
    out(
      `${appeal.id} ${appeal.state}, received ${appeal.receivedAt.slice(0, 10)}, due ${appeal.dueOn}`,
    );
    const others = appeal.ofListing > 1 ? `, ${appeal.ofListing} appeals about it` : '';
    const warned = appeal.isWarned ? ', confirmed warning' : '';
    const { site, listingId, votes } = appeal;
    out(`  ${site} ${line(listingId)}: ${votes} say "not this product"${others}${warned}`);
    out(`  ${line(appeal.statement)}`);
    if (appeal.evidence) out(`  evidence: ${line(appeal.evidence)}`);
    if (appeal.contact) out(`  contact: ${line(appeal.contact)}`);
  }
  const { total, waiting, answered } = totals;
  const from = appeals.length === 0 ? 0 : offset + 1;
  out(
    `${from} to ${offset + appeals.length} of ${total}; ${waiting} waiting, ${answered} answered`,
  );
}

export function printAudit(
  answer: { entries: AuditEntry[]; chain: { entries: number; broken?: number } },
  out: Out,
) {
  for (const { seq, at, reviewer, action, case: about, details } of answer.entries) {
    const what = `${seq}  ${at}  ${line(reviewer)}  ${action}${about === null ? '' : ` case ${about}`}`;
    out(`${what}  ${printable(JSON.stringify(details))}`);
  }
  const { entries, broken } = answer.chain;
  out(broken === undefined ? `${entries} entries, unbroken` : `CHANGED at entry ${broken}`);
}
