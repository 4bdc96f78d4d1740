import { Hono } from 'hono';
import { acceptReport, maxReportLength } from './accept-report.ts';
import { type InboxApp, type InboxServices, uuid } from './app.ts';
import {
  bytesOf,
  type InboxContext,
  type Middleware,
  Refusal,
  readBody,
  requireType,
} from './http.ts';
import { acceptPicture, maxPictureBytes, pictureTypes } from './picture.ts';
import {
  deleteReport,
  holdsSecret,
  type Stored,
  storePicture,
  wasDeleted,
} from './report-store.ts';
import { createReportWriter } from './report-writer.ts';
import { isSecret, sha256 } from './secrets.ts';

/** The API for shoppers' devices, as documented in docs/report-api.md. */

function answerStored(c: InboxContext, stored: Stored) {
  if (stored === 'different') throw new Refusal(409, 'stored before with other content');
  if (stored === 'deleted') throw new Refusal(410, 'deleted at its sender’s wish');
  return c.json({ stored: true }, stored === 'created' ? 201 : 200);
}

function secretHashOf(c: InboxContext): Buffer | undefined {
  const secret = c.req.header('Report-Secret');
  if (secret === undefined) return undefined;
  if (!isSecret(secret)) {
    throw new Refusal(400, '43 characters of base64url', { field: 'Report-Secret' });
  }
  return sha256(secret);
}

export function createReportRoutes(services: InboxServices): InboxApp {
  const { database, metrics, now, limit, deletions, push } = services;
  const store = createReportWriter(database);
  /** Only the sender of a report may add to it or delete it. */
  const requireSecret: Middleware = async (c, next) => {
    const secretHash = secretHashOf(c);
    if (!secretHash || !(await holdsSecret(database, idOf(c), secretHash)))
      throw new Refusal(404, 'no such report, or not its secret');
    await next();
  };
  const idOf = (c: InboxContext) => c.req.param('id') ?? '';
  const app: InboxApp = new Hono();

  app.put(
    `/reports/${uuid}`,
    limit('reports'),
    readBody(maxReportLength, ['application/json']),
    async (c) => {
      const report = acceptReport(idOf(c), await bytesOf(c), secretHashOf(c), now());
      const stored = await store(report, now());
      if (stored === 'created') {
        metrics.count('reports_total', report.kind);
        if (report.harm !== undefined) push('injuries');
      }
      return answerStored(c, stored);
    },
  );
  app.put(
    `/reports/${uuid}/picture`,
    limit('reports'),
    async (c, next) => {
      requireType(c.req.raw.headers, pictureTypes);
      await next();
    },
    requireSecret,
    limit('pictures'),
    readBody(maxPictureBytes, pictureTypes),
    async (c) => {
      const picture = acceptPicture(requireType(c.req.raw.headers, pictureTypes), await bytesOf(c));
      return answerStored(c, await storePicture(database, idOf(c), picture));
    },
  );
  app.delete(
    `/reports/${uuid}`,
    limit('reports'),
    async (c, next) => {
      // Anybody who knows the id of a deleted report learns only that it was deleted.
      if (secretHashOf(c) && (await wasDeleted(database, idOf(c)))) return c.body(null, 204);
      return next();
    },
    requireSecret,
    async (c) => {
      await deleteReport(database, idOf(c), { now: now(), log: deletions, by: 'its sender' });
      return c.body(null, 204);
    },
  );
  return app;
}
