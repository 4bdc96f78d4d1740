import { Report } from '../../lib/core/report.ts';
import { listingUrl, shopOf, shops } from '../../lib/sites/facts.ts';
import { canonicalJson } from '../canonical.ts';
import { checked, parseJson, Refusal, withoutUnstorable } from './http.ts';
import { sha256 } from './secrets.ts';

/** A report as it is stored: `body` and `harm` are JSON. */
export type AcceptedReport = ReturnType<typeof acceptReport>;

/** In bytes. The longest note, 2,000 Korean characters, takes 12 KB when escaped, so real reports stay far below. */
export const maxReportLength = 32 * 1024;

/** Forms of all fields but titles and notes, so that nobody can put other text there. */
const fieldForms: [keyof Report, RegExp, string][] = [
  ['listingId', /^[\w.:-]{1,64}$/, 'letters, digits and . : _ - only'],
  ['createdAt', /^\d{4}-\d\d-\d\dT\d\d:\d\d(:00(\.000)?)?Z$/, 'UTC, cut to the minute'],
  ['region', /^[A-Z]{2}$/, 'ISO 3166-1 alpha-2'],
  ['language', /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}$/, 'a BCP 47 tag'],
  ['appVersion', /^[\w.+-]{0,20}$/, 'a version'],
  ['hazard', /^[a-z0-9-]{1,40}:[^\p{C}]{1,299}$/u, 'source:reference'],
];

const fieldName = /^[A-Za-z][A-Za-z0-9]{0,39}$/;

/** This format of reports began in 2026. */
const minCreatedAt = Date.parse('2026-01-01T00:00:00Z');
/** A device's clock may be ahead, not by more than a day. */
const maxClockAhead = 86_400_000;

/** Checks the date as well, because `Date.parse` takes 31 February for 3 March. */
function checkCreatedAt(text: string, now: number) {
  const time = Date.parse(text);
  const isReal =
    !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text.slice(0, 10);
  if (!isReal || time < minCreatedAt || time > now + maxClockAhead)
    throw new Refusal(422, 'no such moment, or not a recent one', { field: 'createdAt' });
}

function checkForms(report: Report, now: number) {
  for (const [field, form, message] of fieldForms) {
    const value = report[field];
    if (typeof value === 'string' && !form.test(value)) throw new Refusal(422, message, { field });
  }
  checkCreatedAt(report.createdAt, now);
  if (report.found?.some((name) => !fieldName.test(name))) {
    throw new Refusal(422, 'names of fields only', { field: 'found' });
  }
  checkAddress(report);
}

/** The address must be that of the listing, because reviewers follow the link. */
function checkAddress({ site, listingId, url }: Report) {
  if (!shopOf(site)) {
    const shopIds = shops.map((shop) => shop.id).join(', ');
    throw new Refusal(422, `not a shop of this hub: ${shopIds}`, { field: 'site' });
  }
  const address = listingUrl(site, listingId);
  if (!address) throw new Refusal(422, `no listing of ${site}`, { field: 'listingId' });
  if (url !== address) throw new Refusal(422, `the listing’s own: ${address}`, { field: 'url' });
}

/** Checks a body for `PUT /reports/{id}`; `now` in milliseconds since 1970. Throws a refusal. */
export function acceptReport(
  id: string,
  bytes: Uint8Array,
  secretHash: Buffer | undefined,
  now: number,
) {
  const report = withoutUnstorable(checked(Report, parseJson(bytes)));
  if (report.id !== id) throw new Refusal(422, 'not the id of the path', { field: 'id' });
  checkForms(report, now);
  const { harm, ...body } = report;
  const canonical = canonicalJson(report);
  return {
    id,
    kind: report.kind,
    digest: sha256(`${canonical}\n${secretHash?.toString('hex') ?? ''}`),
    secretHash,
    body: JSON.stringify(body),
    harm: harm && JSON.stringify(harm),
  };
}
