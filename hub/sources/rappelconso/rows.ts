import * as z from 'zod/mini';
import type { Hazard, Selector } from '../../../lib/core/hazard.ts';
import { brandsIn, named } from '../reading/brands.ts';
import { dayOf } from '../reading/dates.ts';
import { findingsOf } from '../reading/findings/findings-of.ts';
import { gtinsIn } from '../reading/gtins.ts';
import { sitesNamed } from '../reading/listing-ids.ts';
import { actionsInWords, remediesInWords } from '../reading/measures.ts';
import { risksInWords } from '../reading/risks.ts';
import { addressIn, defined, distinct, oneLine, pictureAddress, textIn } from '../reading/words.ts';
import type { LeftOutReason } from '../source.ts';

/** Rows of RappelConso v2 (all lower case) and the notice they make up. */
const text = () => z.nullish(z.string());
export const RappelRow = z.object({
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
export type RappelRow = z.infer<typeof RappelRow>;

export const rappelAuthority: Hazard['authority'] = {
  name: { fr: 'RappelConso', en: 'RappelConso (France)', ko: '프랑스 리콜 정보(RappelConso)' },
  country: 'FR',
};
export const rappelAttribution =
  'Source : RappelConso, ministère de l’Économie – Licence Ouverte / Open Licence 2.0 (Etalab)';

export const leftOutOf = ([row]: RappelRow[]): LeftOutReason | undefined => {
  if (/alimentation/.test(row?.categorie_produit ?? '')) return 'food';
  return /automobiles|moyens de d[ée]placement/.test(row?.categorie_produit ?? '')
    ? 'vehicle'
    : undefined;
};

const everyLot = /^tous les lots|^tous lots|^toutes?\b/i;
/** A lot, not a remark: one or two words with a digit. */
const isLot = (lot: string): boolean =>
  /\d/.test(lot) && lot.length <= 40 && lot.split(/\s+/).length <= 2;

interface Pack {
  gtins: string[];
  lot: string;
  mark: Selector['dateMark'];
}

/** `GTIN$lot$kind of date$from$to`, joined by `|`; GTIN 000000000 stands for none. */
const readPack = (entry: string): Pack => {
  const [gtin = '', lot = '', kind = '', from = '', to = ''] = entry.split('$').map(oneLine);
  const days = { from: dayOf(from), to: dayOf(to) };
  const mark =
    days.from || days.to
      ? defined({
          kind: /ddm|durabilit|best/i.test(kind)
            ? ('best_before' as const)
            : /dlc|limite/i.test(kind)
              ? ('use_by' as const)
              : ('other' as const),
          ...days,
        })
      : undefined;
  return { gtins: gtinsIn(gtin), lot: named(lot) ?? '', mark };
};

const filled = <T>(items: T[]): T[] | undefined => (items.length > 0 ? items : undefined);

function identify(rows: RappelRow[]): { selectors: Selector[]; isEvery: boolean } {
  const packs = distinct(
    rows.flatMap((row) => (row.identification_produits ?? '').split('|')).filter(Boolean),
  ).map(readPack);
  const gtins = distinct([
    ...rows.flatMap((row) => gtinsIn(row.gtin)),
    ...packs.flatMap((pack) => pack.gtins),
  ]);
  const models = distinct(
    rows
      .flatMap((row) => (row.modeles_ou_references ?? '').split(/\s*[,;|]\s*|\s+\/\s+/))
      .flatMap((model) => named(model)?.slice(0, 300) ?? []),
  );
  const lots = distinct(
    packs.map((pack) => pack.lot).filter((lot) => isLot(lot) && !everyLot.test(lot)),
  );
  const codes = models.filter((model) => /\d/.test(model) && model.length <= 60);
  const dateMark = packs.find((pack) => pack.mark)?.mark;
  const selectors =
    codes.length + gtins.length + lots.length > 0
      ? [
          defined({
            models: filled(codes),
            gtins: filled(gtins),
            lots: filled(lots),
            dateMark,
            basis: 'structured' as const,
          }),
        ]
      : [];
  return { selectors, isEvery: packs.length > 0 && packs.every((pack) => everyLot.test(pack.lot)) };
}

const scopeOf = ({
  selectors,
  isEvery,
}: ReturnType<typeof identify>): 'all_units' | 'listed_units' | 'unknown' => {
  if (isEvery && selectors.length > 0) return 'all_units';
  return selectors.length > 0 ? 'listed_units' : 'unknown';
};

export function hazardOfRows(rows: [RappelRow, ...RappelRow[]] | RappelRow[]): Hazard {
  const row = rows[0] as RappelRow;
  const identified = identify(rows);
  const link = addressIn(row.lien_vers_la_fiche_rappel);
  const todo = (row.conduites_a_tenir_par_le_consommateur ?? '').replaceAll('|', '. ');
  return defined({
    source: 'fr-rappelconso',
    reference: row.numero_fiche,
    authority: rappelAuthority,
    link: link ? { url: link, kind: 'notice' as const } : undefined,
    published: dayOf(row.date_publication),
    about: 'product' as const,
    status: 'active' as const,
    products: [
      defined({
        names: textIn('fr', row.libelle, 300) ?? {},
        brands: brandsIn([row.marque_produit]),
        category: [row.categorie_produit, row.sous_categorie_produit]
          .filter(Boolean)
          .join(' > ')
          .slice(0, 300),
        certificates: [],
        scope: scopeOf(identified),
        identification: identified.selectors,
        images: (row.liens_vers_les_images ?? '')
          .split('|')
          .flatMap(pictureAddress)
          .slice(0, 4)
          .map((url) => ({ url })),
        listings: [],
        sellers: sitesNamed((row.distributeurs ?? '').replaceAll('¤', ' ')).map((site) => ({
          site,
        })),
      }),
    ],
    risks: risksInWords((row.risques_encourus ?? '').replaceAll('|', '. ')),
    ...findingsOf(row.motif_rappel ?? '', 'fr-rappelconso'),
    measurements: [],
    measures: [{ type: 'recall' as const }],
    countries: ['FR'],
    actions: actionsInWords(todo),
    remedies: remediesInWords(row.modalites_de_compensation ?? ''),
    related: [],
    licence: 'etalab-2.0',
    attribution: rappelAttribution,
  });
}
