import { distinct, oneLine } from './words.ts';

/**
 * What authorities write where there is no brand. Safety Gate carries the notifying country's own
 * words ("nincs" is Hungarian for "none"), Korea writes 없음 or a dash.
 */
const placeholders = new Set([
  'unknown',
  'no brand',
  'nobrand',
  'no name',
  'noname',
  'none',
  'n/a',
  'na',
  'not applicable',
  'not known',
  'unbranded',
  'generic',
  'without brand',
  'without',
  'not specified',
  'not indicated',
  'other',
  'various',
  'brand unknown',
  'no trademark',
  'no label',
  'original',
  'oem',
  'nincs',
  'ismeretlen',
  'márka nélküli',
  'sans marque',
  'inconnu',
  'inconnue',
  'aucune',
  'aucun',
  'unbekannt',
  'ohne marke',
  'keine',
  'keine angabe',
  'ohne',
  'onbekend',
  'geen',
  'geen merk',
  'merkloos',
  'okänd',
  'okänt',
  'ukendt',
  'ukjent',
  'tuntematon',
  'ei tiedossa',
  'sconosciuto',
  'nessuna',
  'nessuno',
  'senza marca',
  'desconocida',
  'desconocido',
  'sin marca',
  'ninguna',
  'desconhecida',
  'sem marca',
  'nieznana',
  'nieznany',
  'brak',
  'bez marki',
  'neznámá',
  'neznámy',
  'neuvedeno',
  'nežinoma',
  'nezināms',
  'nav',
  'teadmata',
  'puudub',
  'neznano',
  'nepoznato',
  'necunoscut',
  'necunoscută',
  'fără marcă',
  'неизвестна',
  'няма',
  'άγνωστη',
  'άγνωστο',
  'χωρίς μάρκα',
  '없음',
  '해당없음',
  '해당 없음',
  '미상',
  '미표시',
  '표시없음',
  '브랜드없음',
  '무',
  '회사정보없음',
  '정보없음',
  '알수없음',
  '확인불가',
  '-',
  '--',
  '.',
  '/',
  'x',
]);

const bare = (text: string): string =>
  text.toLowerCase().replace(/^[\s"'“”„([-]+|[\s"'“”„)\].-]+$/g, '');

/** Says whether a field holds a stand-in for "none" rather than a name. */
export const isPlaceholder = (text: string | null | undefined): boolean => {
  const word = bare(text ?? '');
  return word === '' || placeholders.has(word);
};

/** A field's value, or `undefined` where it is a stand-in for "none". */
export const named = (text: string | null | undefined): string | undefined => {
  const line = oneLine(text);
  return isPlaceholder(line) ? undefined : line;
};

/** `SUMMER SEA / SAN LI TOYS` → both; a slash inside a word (`A/B`) stays. At most 300 characters each. */
export const brandsIn = (texts: Iterable<string | null | undefined>): string[] =>
  distinct(
    [...texts]
      .flatMap((text) =>
        oneLine(text).split(/\s+\/\s+|\s*[;|]\s*|,\s+(?!inc|ltd|llc|co\b|corp|gmbh)/i),
      )
      .map((text) =>
        text
          .replace(/^["'“”„]+|["'“”„]+$/g, '')
          .trim()
          .slice(0, 300),
      )
      .filter((text) => !isPlaceholder(text)),
  ).slice(0, 50);
