import { isGtinName } from '../core/gtin.ts';

/**
 * What the shops call the rows that matter: a word, alone or with its "name of the" or "number",
 * but a "Brand compatibility" is no brand. Seen in captures of 2020 to 2026 (en, he, ja, ko, pl,
 * es), or the shops' usual word.
 */
const named = (before: string, words: string, after: string): RegExp =>
  new RegExp(
    `^(?:(?:${before})(?: d(?:e|a|i|el|ella))?(?: la)? ?)?(?:${words})(?: ?(?:${after}))?$`,
    'i',
  );

const brandName = named(
  'nom|nombre|nome|nama|nazwa|tên|название|имя|اسم|שם|ชื่อ',
  'brand|브랜드|ブランド|品牌|marken?|marque|marca|marchio|merk|merek|mark[ai]|бренда?|العلامة التجارية|מותג|แบรนด์|thương hiệu',
  'name|이름|명|名|名称|naam|adı',
);
const modelName = named(
  'número|numéro|numero|numer|numer/liczba|nomor|номер|رقم|מספר|หมายเลข|số|số hiệu',
  'modell?|모델|モデル|型番|型号|modèle|modello|modelo|modelu|модел[ьи]|الموديل|الطراز|דגם|รุ่น|mẫu',
  'number|no|name|번호|명|番号|名|nummer|numarası',
);

export const fieldOf = (name: string): 'brand' | 'model' | 'gtins' | undefined => {
  const plain = name.replace(/[\s:：.]+/g, ' ').trim();
  if (brandName.test(plain)) return 'brand';
  if (modelName.test(plain)) return 'model';
  return isGtinName(name) ? 'gtins' : undefined;
};

/** What sellers write where there is none. */
export const isNoName = (value: string): boolean =>
  /^(none|no[ -]?brand|no ?en ?name(_null)?|unbranded|n\/?a|null|other|없음|기타|무브랜드|なし|无|无品牌|нет|[-./]+)$/i.test(
    value,
  );
