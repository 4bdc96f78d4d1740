import { describe, expect, it } from 'vitest';
import kea from '../../../hub/sources/nz-kea-watch.ts';
import { changed, fakeFetch, feed, readSource } from './feeds.ts';

const answers = (body = feed('kea-watch.json')) => fakeFetch([[/kea\.example/, body]]);

describe('Kea Goods Watch', () => {
  it('brings goods with what identifies them, and counts the rest', async () => {
    const { hazards, leftOut, holds } = await readSource(kea, answers());
    expect(holds).toBe(2);
    expect(leftOut).toEqual([{ reference: 'K-26-8', leftOut: 'food' }]);
    expect(hazards).toMatchObject([
      {
        reference: 'K-26-7',
        link: { url: 'https://kea.example/notices/k-26-7', kind: 'notice' },
        published: '2026-11-12',
        risks: ['CHOKING'],
        findings: [{ cause: 'small_parts' }],
        actions: ['stop_using', 'contact_firm'],
        remedies: ['refund'],
        products: [
          {
            names: { en: 'Tuatara rattle' },
            brands: ['Tuatara'],
            scope: 'listed_units',
            identification: [{ models: ['TR-20'], gtins: ['4006381333931'], basis: 'structured' }],
            listings: [{ site: 'temu', id: '601099512345678' }],
            sellers: [{ site: 'temu' }],
          },
        ],
      },
    ]);
  });

  it('names notice and field when the feed drifts', async () => {
    const drifted = changed('kea-watch.json', ({ notices }: { notices: { goods?: string }[] }) => {
      delete notices[0]?.goods;
    });
    await expect(readSource(kea, answers(drifted))).rejects.toThrow(
      /^nz-kea-watch: notice K-26-7: goods: /,
    );
    await expect(readSource(kea, answers('<html>busy'))).rejects.toThrow(/not JSON/);
  });

  it('reads an empty feed as empty, and an error answered as 200 as one', async () => {
    expect((await readSource(kea, answers('{"notices":[]}'))).hazards).toEqual([]);
    await expect(readSource(kea, answers('{"error":"too many"}'))).rejects.toThrow(/too many/);
  });
});
