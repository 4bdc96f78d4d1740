import { randomUUID } from 'node:crypto';
import * as http from 'node:http';
import * as https from 'node:https';
import type { Report } from '../../lib/core/report.ts';

/** A client of the inbox that is cheap enough to measure with: Node's own, connections kept open. */

export function invented(number: number): Report {
  const listingId = String(601_099_000_000_000 + (number % 5000));
  return {
    id: randomUUID(),
    kind: number % 5 === 0 ? 'still-for-sale' : 'suspect',
    reason: 'unsafe',
    site: 'temu',
    listingId,
    url: `https://www.temu.com/goods.html?goods_id=${listingId}`,
    title: `여우 모양 무드등 USB 충전식 어린이 수면등 ${number}`,
    sellerName: `Seller ${number % 300}`,
    note: 'The lamp became too hot to touch after ten minutes, and it smelled of burnt plastic.',
    region: 'KR',
    language: 'ko',
    createdAt: '2026-11-25T09:30:00Z',
    appVersion: '0.1.0',
  };
}

export interface Sender {
  /** The status, or 0 when no answer came. `client` is told as its address. */
  put(report: Report, client?: string): Promise<number>;
  /** Sends half of it and hangs up. */
  cut(report: Report): Promise<void>;
  close(): void;
}

export function createSender(base: string, connections: number): Sender {
  const { hostname, port, protocol } = new URL(base);
  const { Agent, request } = protocol === 'https:' ? https : http;
  const options = { keepAlive: true, maxSockets: connections };
  // A proxy under test has a certificate that nobody signed.
  const agent = new Agent({ ...options, rejectUnauthorized: false });
  const open = (report: Report, client: string, length: number) =>
    request({
      ...{ agent, hostname, port, method: 'PUT', path: `/reports/${report.id}`, timeout: 15_000 },
      headers: {
        'Content-Type': 'application/json',
        'Content-Length': length,
        'X-Forwarded-For': client,
      },
    });
  return {
    put: (report, client = '192.0.2.1') =>
      new Promise((resolve) => {
        const body = Buffer.from(JSON.stringify(report));
        const sent = open(report, client, body.length);
        sent.once('response', (response) => {
          response.resume();
          response.once('end', () => resolve(response.statusCode ?? 0));
          response.once('error', () => resolve(0));
        });
        sent.once('timeout', () => sent.destroy());
        sent.once('error', () => resolve(0));
        sent.end(body);
      }),
    cut: (report) =>
      new Promise((resolve) => {
        const body = Buffer.from(JSON.stringify(report));
        const sent = open(report, '192.0.2.1', body.length);
        sent.once('error', () => resolve());
        sent.once('close', () => resolve());
        sent.write(body.subarray(0, body.length / 2), () => sent.destroy());
      }),
    close: () => agent.destroy(),
  };
}
