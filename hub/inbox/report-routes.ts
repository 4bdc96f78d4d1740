import { acceptReport, longestReport } from './accept-report.ts';
import { empty, type InboxRequest, json, needType, Refusal, readBody } from './http.ts';
import { acceptPicture, longestPicture, pictureTypes } from './picture.ts';
import {
  deleteReport,
  holdsSecret,
  type Stored,
  storePicture,
  wasDeleted,
} from './report-store.ts';
import { createReportWriter } from './report-writer.ts';
import type { Routes, Surroundings } from './router.ts';
import { isSecret, sha256 } from './secrets.ts';

/** What a shopper's device may do: docs/report-api.md is the contract. */

const answers: Record<Stored, () => Response> = {
  created: () => json({ stored: true }, 201),
  same: () => json({ stored: true }, 200),
  different: () => {
    throw new Refusal(409, 'stored before with other content');
  },
  deleted: () => {
    throw new Refusal(410, 'deleted at its sender’s wish');
  },
};

function secretHashOf(request: InboxRequest): Buffer | undefined {
  const secret = request.headers.get('Report-Secret');
  if (secret === null) return undefined;
  if (!isSecret(secret)) {
    throw new Refusal(400, '43 characters of base64url', { field: 'Report-Secret' });
  }
  return sha256(secret);
}

const unknown = () => new Refusal(404, 'no such report, or not its secret');

export function createReportRoutes({ database, metrics, now, welcome }: Surroundings): Routes {
  const store = createReportWriter(database);
  const proven = async (request: InboxRequest, id: string): Promise<void> => {
    const secretHash = secretHashOf(request);
    if (!secretHash || !(await holdsSecret(database, id, secretHash))) throw unknown();
  };
  return {
    async 'PUT /reports/:id'(request, client, [id = '']) {
      welcome(client, 'reports');
      needType(request, ['application/json']);
      const secretHash = secretHashOf(request);
      const report = acceptReport(id, await readBody(request, longestReport), secretHash);
      const stored = await store(report, now());
      if (stored === 'created') metrics.count('reports_total', report.kind);
      return answers[stored]();
    },
    async 'PUT /reports/:id/picture'(request, client, [id = '']) {
      welcome(client, 'reports');
      const type = needType(request, pictureTypes);
      await proven(request, id);
      welcome(client, 'pictures');
      const picture = acceptPicture(type, await readBody(request, longestPicture));
      return answers[await storePicture(database, id, picture)]();
    },
    async 'DELETE /reports/:id'(request, client, [id = '']) {
      welcome(client, 'reports');
      // Whoever knows the id of a deleted report learns nothing but that.
      if (secretHashOf(request) && (await wasDeleted(database, id))) return empty(204);
      await proven(request, id);
      await deleteReport(database, id, now());
      return empty(204);
    },
  };
}
