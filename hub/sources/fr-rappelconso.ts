import * as z from 'zod/mini';
import type { Hazard, Selector } from '../../lib/core/hazard.ts';
import { brandsIn, usableName } from './reading/brands.ts';
import { dayOf } from './reading/dates.ts';
import {
  hazardFrom,
  noticeAt,
  picturesAt,
  productFrom,
  scopeOf,
  selectorOf,
} from './reading/facts.ts';
import { findingsOf } from './reading/findings/findings-of.ts';
import { gtinsIn } from './reading/gtins.ts';
import { sitesIn } from './reading/listing-ids.ts';
import { readActions, readRemedies } from './reading/measures.ts';
import { readRisks } from './reading/risks.ts';
import { addressIn, oneLine, textIn, unique, withoutUndefined } from './reading/words.ts';
import type { Fetch, LeftOutReason, Source } from './source.ts';
import { expectRows, fetchParsed, SourceDrift } from './source.ts';

/**
 * RappelConso (France), open data v2 with one row for each barcode; rows of one notice are grouped. The API
 * gives at most 10,000 rows in pages of 100. Of food notices only the number is requested.
 */
const name = 'fr-rappelconso';
const api =
  'https://data.economie.gouv.fr/api/explore/v2.1/catalog/datasets/rappelconso-v2-gtin-trie/records';
const pageSize = 100;
const maxRows = 10_000;

const Answer = z.object({ total_count: z.number(), results: z.array(z.unknown()) });

const page = (fetch: Fetch, query: Record<string, string>, record: string) =>
  fetchParsed(Answer, fetch(`${api}?${new URLSearchParams(query)}`), { source: name, record });

const notFood = `categorie_produit != 'alimentation'`;
const food = `categorie_produit = 'alimentation'`;
const after = (since: Date | undefined): string =>
  since ? ` and date_publication >= date'${since.toISOString().slice(0, 10)}'` : '';

async function* rows(
  fetch: Fetch,
  since: Date | undefined,
): AsyncIterable<Row | { holds: number }> {
  for (let offset = 0; offset < maxRows; offset += pageSize) {
    const { total_count: total, results } = await page(
      fetch,
      {
        where: `${notFood}${after(since)}`,
        order_by: 'date_publication desc',
        limit: String(pageSize),
        offset: String(offset),
      },
      `rows from ${offset}`,
    );
    if (offset === 0 && !since) yield { holds: total };
    const from = { source: name, field: 'numero_fiche', label: 'fiche', first: offset + 1 };
    yield* expectRows(Row, results, from);
    if (results.length === 0 || offset + results.length >= total) return;
  }
  throw new SourceDrift(`${name}: rows: more than ${maxRows}, which is all the interface gives`);
}

const text = () => z.nullish(z.string());
const Row = z.object({
  gtin: z.nullish(z.union([z.number(), z.string()])),
  numero_fiche: z.string().check(z.minLength(1)),
  categorie_produit: z.string(),
  sous_categorie_produit: text(),
  marque_produit: text(),
  modeles_ou_references: text(),
  identification_produits: text(),
  distributeurs: text(),
  motif_rappel: text(),
  risques_encourus: text(),
  description_complementaire_risque: text(),
  conduites_a_tenir_par_le_consommateur: text(),
  modalites_de_compensation: text(),
  liens_vers_les_images: text(),
  lien_vers_la_fiche_rappel: text(),
  date_publication: z.string(),
  libelle: text(),
});
type Row = z.infer<typeof Row>;

const leftOutReason = ([row]: Row[]): LeftOutReason | undefined => {
  if (/alimentation/.test(row?.categorie_produit ?? '')) return 'food';
  return /automobiles|moyens de d[ée]placement/.test(row?.categorie_produit ?? '')
    ? 'vehicle'
    : undefined;
};

const everyLot = /^tous les lots|^tous lots|^toutes?\b/i;
/** A lot has one or two words with a digit; anything else is a remark. */
const isLot = (lot: string): boolean =>
  /\d/.test(lot) && lot.length <= 40 && lot.split(/\s+/).length <= 2;

/** `GTIN$lot$kind of date$from$to`, joined by `|`; GTIN 000000000 stands for none. */
const readPack = (entry: string) => {
  const [gtin = '', lot = '', kind = '', from = '', to = ''] = entry.split('$').map(oneLine);
  const days = { from: dayOf(from), to: dayOf(to) };
  const mark =
    days.from || days.to
      ? withoutUndefined({
          kind: /ddm|durabilit|best/i.test(kind)
            ? ('best_before' as const)
            : /dlc|limite/i.test(kind)
              ? ('use_by' as const)
              : ('other' as const),
          ...days,
        })
      : undefined;
  return { gtins: gtinsIn(gtin), lot: usableName(lot) ?? '', mark };
};

function identify(rows: Row[]): { selectors: Selector[]; coversAllLots: boolean } {
  const packs = unique(
    rows.flatMap((row) => (row.identification_produits ?? '').split('|')).filter(Boolean),
  ).map(readPack);
  const gtins = unique([
    ...rows.flatMap((row) => gtinsIn(row.gtin)),
    ...packs.flatMap((pack) => pack.gtins),
  ]);
  const models = unique(
    rows
      .flatMap((row) => (row.modeles_ou_references ?? '').split(/\s*[,;|]\s*|\s+\/\s+/))
      .flatMap((model) => usableName(model)?.slice(0, 300) ?? []),
  );
  const lots = unique(
    packs.map((pack) => pack.lot).filter((lot) => isLot(lot) && !everyLot.test(lot)),
  );
  const codes = models.filter((model) => /\d/.test(model) && model.length <= 60);
  const dateMark = packs.find((pack) => pack.mark)?.mark;
  const hasCodes = codes.length + gtins.length + lots.length > 0;
  const selectors = hasCodes ? selectorOf({ models: codes, gtins, lots, dateMark }) : [];
  return {
    selectors,
    coversAllLots: packs.length > 0 && packs.every((pack) => everyLot.test(pack.lot)),
  };
}

function hazardOfRows(rows: [Row, ...Row[]]): Hazard {
  const [row] = rows;
  const { selectors, coversAllLots: isEvery } = identify(rows);
  const todo = (row.conduites_a_tenir_par_le_consommateur ?? '').replaceAll('|', '. ');
  return hazardFrom(source, {
    reference: row.numero_fiche,
    link: noticeAt(addressIn(row.lien_vers_la_fiche_rappel)),
    published: dayOf(row.date_publication),
    products: [
      productFrom({
        names: textIn('fr', row.libelle, 300),
        brands: brandsIn([row.marque_produit]),
        category: [row.categorie_produit, row.sous_categorie_produit]
          .filter(Boolean)
          .join(' > ')
          .slice(0, 300),
        scope: isEvery && selectors.length > 0 ? 'all_units' : scopeOf(selectors),
        identification: selectors,
        images: picturesAt((row.liens_vers_les_images ?? '').split('|')),
        sellers: sitesIn((row.distributeurs ?? '').replaceAll('¤', ' ')).map((site) => ({
          site,
        })),
      }),
    ],
    measures: [{ type: 'recall' }],
    risks: readRisks((row.risques_encourus ?? '').replaceAll('|', '. ')),
    ...findingsOf(row.motif_rappel ?? '', 'fr'),
    countries: ['FR'],
    actions: readActions(todo),
    remedies: readRemedies(row.modalites_de_compensation ?? ''),
  });
}

const source: Source = {
  name,
  authority: {
    name: { fr: 'RappelConso', en: 'RappelConso (France)', ko: '프랑스 리콜 정보(RappelConso)' },
    country: 'FR',
  },
  licence: 'etalab-2.0',
  attribution:
    'Source : RappelConso, ministère de l’Économie – Licence Ouverte / Open Licence 2.0 (Etalab)',
  terms: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
  status: 'recorded',
  brings: 'changes',
  async *fetchHazards(fetch, since) {
    const notices = new Map<string, [Row, ...Row[]]>();
    for await (const row of rows(fetch, since)) {
      if ('holds' in row) yield row;
      else {
        const parts = notices.get(row.numero_fiche);
        if (parts) parts.push(row);
        else notices.set(row.numero_fiche, [row]);
      }
    }
    const foodPage = await page(
      fetch,
      { where: `${food}${after(since)}`, limit: '0' },
      'number of food notices',
    );
    if (foodPage.total_count > 0)
      yield { reference: 'alimentation', leftOut: 'food', count: foodPage.total_count };
    for (const [reference, parts] of notices) {
      const reason = leftOutReason(parts);
      if (reason) yield { reference, leftOut: reason };
      else yield hazardOfRows(parts);
    }
  },
};
export default source;
