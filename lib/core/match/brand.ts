import { chunksOf, compact, fold } from '../text.ts';

/**
 * Words that stand where a brand should, in the languages of the feeds. They name no maker, so they
 * are no evidence (facts: Safety Gate writes them in the notifying country's language).
 */
const generic = new Set(
  `nobrand none no non nil na unknown unbranded unbrand unspecified notspecified notavailable
  notapplicable notknown generic genericbrand oem odm oemodm other others various noname nolabel
  nonbranded nonbrand brandless withoutbrand nincs nincsadat ismeretlen sansmarque sansnom aucune
  inconnu inconnue ohnemarke ohne keine keinemarke unbekannt markenlos senzamarca nessuna sconosciuto
  sconosciuta sinmarca sindatos desconocido desconocida ninguna bezmarky neznamy neznama nezname
  neuvedena neuvedeno brak nieznany nieznana nieznane bezmarki semmarca nenhuma desconhecida
  merkloos geenmerk geen onbekend okand okant inget ukendt ingen ukjent tuntematon eitiedossa
  nenurodyta nezinoma nezinams navnoradits teadmata puudub neznan neznana nepoznato nepoznata
  nepoznat fararmarca faramarca necunoscut necunoscuta неизвестен неизвестна безмарка нет безбренда
  없음 해당없음 미상 불명 상표없음 브랜드없음 노브랜드 기타 미기재 미표시 무상표 자체브랜드 无 无品牌 其他 其它
  original new brand official store shop fashion china chinese made mainlandchina null undefined
  forother compatible universal
  smd led usb typec rgb cob hd wifi bluetooth kn95 n95 ffp1 ffp2 ffp3`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Letters and digits of a brand, or `undefined` where it names no maker. */
export const brandKey = (brand: string): string | undefined => {
  const key = compact(brand.replace(/[®™©]/g, ''));
  const isTooShort = key.length < 2 || /^\d+$/.test(key);
  return isTooShort || generic.has(key) ? undefined : key;
};

/** `SUMMER SEA / SAN LI TOYS` is two brands; `AT&T`, `H-D` and `Black+Decker` are one each. */
export const brandsIn = (field: string): string[] =>
  field
    .slice(0, 300)
    .split(/\s*[,;|/]\s*|\s+\/\s+|[()（）]/)
    .filter((part) => brandKey(part) !== undefined);

export const brandWords = (brand: string): string[] =>
  chunksOf(fold(brand.replace(/[®™©]/g, ''), 300), 12).map((chunk) => chunk.text);
