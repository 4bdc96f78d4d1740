import { late } from '../late.ts';

/** Well-known brands whose sound is too short to tell, as Korean pages write them. Our own table. */
const spellings = `xiaomi 샤오미|lego 레고|nike 나이키|sony 소니|bose 보스|anker 앤커|huawei 화웨이|bosch 보쉬|
kaweco 카웨코|chicco 치코|yankee 양키|casio 카시오|seiko 세이코|lg 엘지|hp 에이치피|ikea 이케아|gap 갭|puma 푸마|
fila 휠라|vans 반스|kia 기아|bmw 비엠더블유|dji 디제이아이|oppo 오포|vivo 비보|zte 지티이|jbl 제이비엘|akg 에이케이지|
tefal 테팔|wmf 더블유엠에프|oxo 옥소|nuk 누크|mam 맘|avent 아벤트|cybex 싸이벡스 사이벡스|joie 조이|nuna 뉴나|
babybjorn 베이비뵨|delonghi 드롱기|lecreuset 르크루제|fissler 휘슬러|montblanc 몽블랑|mitsubishi 미쓰비시|
muji 무인양품 무지|ryobi 료비|stihl 스틸|hello kitty 헬로키티|disney 디즈니|barbie 바비|haba 하바|vtech 브이텍|
aukey 오키|ravpower 라브파워|romoss 로모스|remax 리맥스|hoco 호코|usams 유삼스|mcdodo 맥도도|essager 에싸거|
toocki 투키|qcy 큐씨와이|haylou 하일루|amazfit 어메이즈핏|oneplus 원플러스|realme 리얼미|nokia 노키아|asus 에이수스|
acer 에이서|msi 엠에스아이|canon 캐논|nikon 니콘|leica 라이카|3m 쓰리엠|shein 쉬인|yeti 예티|oakley 오클리|ecco 에코`;

interface Spellings {
  latin: Map<string, string>;
  known: Set<string>;
}

const read = (): Spellings => {
  const latin = new Map<string, string>();
  const known = new Set<string>();
  for (const line of spellings.split('|')) {
    const [name = '', ...korean] = line.trim().split(/ (?=[가-힣])/);
    known.add(name);
    for (const word of korean) latin.set(word, name.replaceAll(' ', ''));
  }
  return { latin, known };
};

const table = late(read);

/** Well-known makers whose names are too frequent in titles to look rare. */
const wellKnown = new Set(
  `samsung dewalt craftsman makita milwaukee philips panasonic honda yamaha kubota segway ninebot graco
  britax evenflo cosco baseus ugreen lenovo dell toshiba hitachi whirlpool electrolux dyson keurig
  nespresso cuisinart kitchenaid vitamix oster pyrex contigo stanley coleman petzl osprey cannondale
  schwinn huffy razor mattel hasbro playmobil ryobi husqvarna stihl frigidaire kenmore maytag generac
  belkin logitech garmin gopro fitbit jbl xiaomi adidas reebok converse skechers crocs timberland
  columbia patagonia levis fossil swarovski pandora loreal maybelline revlon nivea dove`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
/** Names that a hundred makers print on their goods under licence say little about the maker. */
const licensed = new Set(['disney', 'barbie', 'hello kitty']);
export const isWellKnown = (word: string): boolean =>
  wellKnown.has(word) || (table().known.has(word) && !licensed.has(word));

export const latinSpelling = (word: string): string | undefined => table().latin.get(word);
