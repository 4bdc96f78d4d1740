import { Hono } from 'hono';
import { acceptReport, maxReportLength } from './accept-report.ts';
import { type InboxApp, type InboxServices, uuid } from './app.ts';
import {
  bytesOf,
  type InboxContext,
  type Middleware,
  needType,
  Refusal,
  takeBody,
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

/** What a shopper's device may do: docs/report-api.md is the contract. */

function answer(c: InboxContext, stored: Stored) {
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
  /** Only who sent a report may add to it or delete it. */
  const needSecret: Middleware = async (c, next) => {
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
    takeBody(maxReportLength, ['application/json']),
    async (c) => {
      const report = acceptReport(idOf(c), await bytesOf(c), secretHashOf(c), now());
      const stored = await store(report, now());
      if (stored === 'created') {
        metrics.count('reports_total', report.kind);
        if (report.harm !== undefined) push('injuries');
      }
      return answer(c, stored);
    },
  );
  app.put(
    `/reports/${uuid}/picture`,
    limit('reports'),
    async (c, next) => {
      needType(c.req.raw.headers, pictureTypes);
      await next();
    },
    needSecret,
    limit('pictures'),
    takeBody(maxPictureBytes, pictureTypes),
    async (c) => {
      const picture = acceptPicture(needType(c.req.raw.headers, pictureTypes), await bytesOf(c));
      return answer(c, await storePicture(database, idOf(c), picture));
    },
  );
  app.delete(
    `/reports/${uuid}`,
    limit('reports'),
    async (c, next) => {
      // Who knows the id of a deleted report learns only that it was deleted.
      if (secretHashOf(c) && (await wasDeleted(database, idOf(c)))) return c.body(null, 204);
      return next();
    },
    needSecret,
    async (c) => {
      await deleteReport(database, idOf(c), { now: now(), log: deletions, by: 'its sender' });
      return c.body(null, 204);
    },
  );
  return app;
}
