import { tellClue } from '../../components/presentation/clues.ts';
import { hazardId } from '../../lib/core/hazard.ts';
import { judge } from '../../lib/core/judge.ts';
import { Listing } from '../../lib/core/listing.ts';
import { localeOf } from '../../lib/locales/every.ts';
import type { Language } from '../../lib/locales/languages.ts';
import { seedHazards, today } from './parts/world.ts';

/**
 * `npm run -C lab match:explain`: ten verdicts on invented listings against the packaged list, as a shopper
 * reads them, in Korean and in English. `--json` prints the verdicts themselves.
 */
interface Scene {
  what: string;
  /** `source:reference` of the notice that is met. */
  notice: string;
  listing: Record<string, unknown>;
}

const scenes: Scene[] = [
  {
    what: 'the listing itself, with its SKU in the notice',
    notice: 'eu-safety-gate:SR/02411/26',
    listing: {
      site: 'aliexpress',
      id: '1005012664739417',
      titles: ['Baby swim boat with sunshade'],
    },
  },
  {
    what: 'the listing, which shows other goods now',
    notice: 'eu-safety-gate:SR/02406/26',
    listing: { site: 'temu', id: '601102068371738', titles: ['Garden hose 20 m with nozzle'] },
  },
  {
    what: 'another number of a superlink',
    notice: 'eu-safety-gate:SR/02213/26',
    listing: { site: 'aliexpress', id: '1005009999999999', aliases: ['alias'] },
  },
  {
    what: 'a barcode',
    notice: 'eu-safety-gate:SR/02645/26',
    listing: { titles: ['여성 가죽 샌들'], gtins: ['3667360229679'] },
  },
  {
    what: 'a barcode on a page of another maker',
    notice: 'eu-safety-gate:SR/02645/26',
    listing: { titles: ['Leather sandals'], gtins: ['3667360229679'], brand: 'Clarks' },
  },
  {
    what: 'brand and model in a title',
    notice: 'eu-safety-gate:SR/02222/26',
    listing: { titles: ['BALLON BALLONS KY 2401 latex balloons 100 pcs'] },
  },
  {
    what: 'a KC certificate number',
    notice: 'kr-consumer24:RCLL_000000000606307',
    listing: {
      titles: ['전자식 콘센트'],
      attributes: [{ name: 'KC 인증번호', value: 'su04366-23001' }],
    },
  },
  {
    what: 'brand and name, in the other language',
    notice: 'us-cpsc-warnings:24162',
    listing: { titles: ['Tuladuo 수정토 물구슬 대용량 세트'] },
  },
  {
    what: 'seller and name, no brand on the page',
    notice: 'kr-consumer24:RCLL_000000000605355',
    listing: {
      site: 'temu',
      id: '601100000000002',
      titles: ['Heart glass dome pendant necklace, leopard print'],
      seller: { name: 'Mu Yoo Fashion Jewelry' },
    },
  },
  {
    what: 'a kind of goods',
    notice: 'kr-seoul:2025-06-27/childrens-umbrella',
    listing: { titles: ['귀여운 캐릭터 아동 우산'] },
  },
];

const hazards = new Map(seedHazards().map((hazard) => [hazardId(hazard), hazard]));
const languages: Language[] = ['ko', 'en'];

for (const [at, { what, notice, listing }] of scenes.entries()) {
  const hazard = hazards.get(notice);
  if (hazard === undefined) {
    console.log(`${at + 1}. ${what}: ${notice} is not in the packaged list any more`);
    continue;
  }
  // The superlink's other number is whatever the notice names.
  const named = hazard.products.flatMap(({ listings }) => listings)[0]?.id;
  const page = Listing.parse({ site: 'temu', id: '601100000000001', ...listing });
  const whole = {
    ...page,
    aliases: page.aliases.map((id) => (id === 'alias' ? (named ?? id) : id)),
  };
  const verdict = judge(whole, [hazard], { today, region: 'KR' });
  console.log(`\n${at + 1}. ${what} (${notice})`);
  if (process.argv.includes('--json')) {
    const matches = verdict.matches.map(({ hazard: _, ...match }) => match);
    console.log(JSON.stringify({ listing: whole, verdict: { ...verdict, matches } }));
    continue;
  }
  for (const language of languages) {
    const locale = localeOf(language);
    const { level, how } = locale.warning;
    const [match] = verdict.matches;
    const { word, meaning } = level[verdict.level];
    console.log(`   ${language}  ${word}: ${meaning}`);
    for (const clue of match?.clues ?? []) {
      const { says, page: shown, notice: told } = tellClue(clue, whole, locale);
      const sides =
        told === undefined ? (shown ?? '') : `${how.onPage}: ${shown} / ${how.inNotice}: ${told}`;
      console.log(`       ${says}${sides === '' ? '' : `: ${sides}`}`);
    }
    for (const doubt of match?.doubts ?? []) console.log(`       ${how.doubt[doubt]}`);
  }
}
