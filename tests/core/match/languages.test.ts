import { describe, expect, it } from 'vitest';
import { judge } from '../../../lib/core/judge.ts';
import { tokenizeName } from '../../../lib/core/match/names.ts';
import { tokensOf } from '../../../lib/core/match/vocabulary.ts';
import { hazard, titled } from '../fixtures.ts';

/** Goods as a notice names them, then as titles do in each language, in the same order. */
const goods = `
name: Perfume · Aftershave · Deodorant · Shampoo · Soap · Nail polish · Charger · USB charger ·
  Power bank · Extension cord · Light chain · Night light · Laser pointer · Hair dryer · Hair
  straightener · Heater · Kettle · Air fryer · Electric blanket · Vacuum cleaner · Headphones · Soft
  toy · Doll · Magnetic balls · Stroller · Car seat · Baby walker · Pacifier · Baby sleeping bag ·
  Electric scooter · Bicycle helmet · Drill · Pressure washer · Earrings · Children’s pajamas ·
  Sunglasses
en: perfume 50 ml · aftershave 100 ml · deodorant · shampoo 400 ml · liquid soap · nail polish red ·
  charger 65W black · USB charger · power bank 20000mAh · extension cord 5 m · light chain with 100
  LEDs · night light for children · laser pointer · hair dryer 2000 W · hair straightener · electric
  heater · kettle 1.7 l · air fryer 5 l · electric blanket · vacuum cleaner · wireless headphones ·
  soft toy for babies · doll · magnetic balls · stroller · car seat · baby walker · pacifier · baby
  sleeping bag · electric scooter · bicycle helmet · cordless drill · pressure washer · earrings for
  women · children's pajamas · sunglasses
de: Parfüm 50 ml · Rasierwasser 100 ml · Deo · Haarshampoo 400 ml · Flüssigseife · Nagellack rot ·
  Ladegerät 65W schwarz · USB-Ladegerät · Zusatzakku 20000mAh · Verlängerungskabel 5 m ·
  Lichterkette mit 100 LEDs · Nachtlicht für Kinder · Laserpointer · Haartrockner 2000 W ·
  Glätteisen · Elektrischer Heizlüfter · Wasserkocher 1,7 l · Heißluftfritteuse 5 l · Heizdecke ·
  Bodenstaubsauger · Kopfhörer kabellos · Kuscheltier für Babys · Puppe · Magnetkugeln · Kinderwagen
  · Autokindersitz · Lauflernhilfe · Schnuller · Babyschlafsack · Elektroroller · Fahrradhelm ·
  Akkuschrauber · Hochdruckreiniger · Ohrringe für Damen · Kinderschlafanzug · Sonnenbrille
fr: Parfum 50 ml · Après-rasage 100 ml · Déodorant · Shampoing 400 ml · Savon liquide · Vernis à
  ongles rouge · Chargeur 65W noir · Chargeur USB · Batterie externe 20000mAh · Rallonge électrique
  5 m · Guirlande lumineuse 100 LED · Veilleuse pour enfants · Pointeur laser · Sèche-cheveux 2000 W
  · Lisseur cheveux · Radiateur électrique · Bouilloire 1,7 l · Friteuse sans huile 5 l · Couverture
  chauffante · Aspirateur · Casque audio sans fil · Peluche pour bébé · Poupée · Billes magnétiques
  · Poussette · Siège auto · Trotteur bébé · Tétine · Gigoteuse bébé · Trottinette électrique ·
  Casque vélo · Perceuse sans fil · Nettoyeur haute pression · Boucles d'oreilles pour femme ·
  Pyjama enfant · Lunettes de soleil
es: Perfume 50 ml · Loción para después del afeitado 100 ml · Desodorante · Champú 400 ml · Jabón
  líquido · Esmalte de uñas rojo · Cargador 65W negro · Cargador USB · Batería externa 20000mAh ·
  Alargador 5 m · Guirnalda de luces 100 LED · Luz nocturna para niños · Puntero láser · Secador de
  pelo 2000 W · Plancha de pelo · Calefactor eléctrico · Hervidor 1,7 l · Freidora de aire 5 l ·
  Manta eléctrica · Aspiradora · Auriculares inalámbricos · Peluche para bebé · Muñeca · Bolas
  magnéticas · Cochecito · Silla de coche · Andador bebé · Chupete · Saco de dormir bebé · Patinete
  eléctrico · Casco bicicleta · Taladro inalámbrico · Hidrolimpiadora · Pendientes para mujer ·
  Pijama infantil · Gafas de sol
pt: Água de colônia 50 ml · Pós-barba 100 ml · Desodorante · Xampu 400 ml · Sabonete líquido ·
  Esmalte de unhas vermelho · Carregador 65W preto · Carregador USB · Bateria externa 20000mAh ·
  Extensão elétrica 5 m · Cordão de luzes 100 LED · Luz noturna para crianças · Caneta laser ·
  Secador de cabelo 2000 W · Chapinha · Aquecedor elétrico · Chaleira 1,7 l · Fritadeira elétrica 5
  l · Cobertor elétrico · Aspirador de pó · Fones de ouvido sem fio · Pelúcia para bebê · Boneca ·
  Esferas magnéticas · Carrinho de bebê · Cadeirinha · Andador de bebê · Chupeta · Saco de dormir
  bebê · Patinete elétrico · Capacete bicicleta · Furadeira sem fio · Lavadora de alta pressão ·
  Brincos para mulher · Pijama infantil · Óculos de sol
it: Profumo 50 ml · Dopobarba 100 ml · Deodorante · Shampoo 400 ml · Sapone liquido · Smalto per
  unghie rosso · Caricabatterie 65W nero · Caricatore USB · Batteria esterna 20000mAh · Prolunga 5 m
  · Catena luminosa 100 LED · Luce notturna per bambini · Puntatore laser · Asciugacapelli 2000 W ·
  Piastra per capelli · Stufetta elettrica · Bollitore 1,7 l · Friggitrice ad aria 5 l · Coperta
  elettrica · Aspirapolvere · Cuffie senza fili · Peluche neonato · Bambola · Sfere magnetiche ·
  Passeggino · Seggiolino auto · Girello · Ciuccio · Sacco nanna neonato · Monopattino elettrico ·
  Casco bicicletta · Trapano senza fili · Idropulitrice · Orecchini da donna · Pigiama bambini ·
  Occhiali da sole
nl: Parfum 50 ml · Scheerlotion 100 ml · Deodorant · Haarshampoo 400 ml · Vloeibare zeep · Nagellak
  rood · Oplader 65W zwart · USB-lader · Powerbank 20000mAh · Verlengsnoer 5 m · Lichtsnoer 100 LED
  · Nachtlampje voor kinderen · Laserpointer · Haardroger 2000 W · Stijltang · Elektrische kachel ·
  Waterkoker 1,7 l · Heteluchtfriteuse 5 l · Elektrische deken · Steelstofzuiger · Koptelefoon
  draadloos · Knuffel voor baby · Babypop · Magneetballetjes · Wandelwagen · Autostoel · Loopstoel ·
  Fopspeen · Babyslaapzak · Elektrische step · Fietshelm · Boormachine draadloos · Hogedrukreiniger
  · Oorbellen voor dames · Kinderpyjama · Zonnebril
pl: Perfumy 50 ml · Woda po goleniu 100 ml · Dezodorant · Szampon 400 ml · Mydło w płynie · Lakier
  do paznokci czerwony · Ładowarka 65W czarna · Ładowarka USB · Powerbank 20000mAh · Przedłużacz 5 m
  · Lampki choinkowe 100 LED · Lampka nocna dla dzieci · Wskaźnik laserowy · Suszarka do włosów 2000
  W · Prostownica do włosów · Grzejnik elektryczny · Czajnik 1,7 l · Frytkownica beztłuszczowa 5 l ·
  Koc elektryczny · Odkurzacz · Słuchawki bezprzewodowe · Maskotka dla niemowląt · Lalka · Kulki
  magnetyczne · Wózek dziecięcy · Fotelik samochodowy · Chodzik · Smoczek · Śpiworek niemowlęcy ·
  Hulajnoga elektryczna · Kask rowerowy · Wkrętarka bezprzewodowa · Myjka ciśnieniowa · Kolczyki
  damskie · Piżama dziecięca · Okulary przeciwsłoneczne
ru: Духи 50 мл · Лосьон после бритья 100 мл · Дезодорант · Шампунь 400 мл · Жидкое мыло · Лак для
  ногтей красный · Зарядное устройство 65W черный · USB зарядка · Повербанк 20000mAh · Удлинитель 5
  м · Гирлянда 100 светодиодов · Ночник для детей · Лазерная указка · Фен для волос 2000 Вт · Утюжок
  для волос · Электрический обогреватель · Чайник 1,7 л · Аэрогриль 5 л · Электроодеяло · Пылесос ·
  Беспроводные наушники · Мягкая игрушка для малышей · Кукла · Магнитные шарики · Детская коляска ·
  Автокресло · Ходунки · Пустышка · Спальный мешок для малышей · Электросамокат · Велосипедный шлем
  · Дрель беспроводная · Мойка высокого давления · Серьги женские · Детская пижама · Солнцезащитные
  очки
ja: 香水 50ml · アフターシェーブローション 100ml · デオドラント · シャンプー 400ml · 液体石鹸 · マニキュア 赤 · 充電器 65W 黒 · USB充電器 ·
  モバイルバッテリー 20000mAh · 延長コード 5m · LEDストリングライト 100球 · 子供用ナイトライト · レーザーポインター · ヘアドライヤー 2000W · ヘアアイロン
  · 電気ヒーター · 電気ケトル 1.7L · エアフライヤー 5L · 電気毛布 · 掃除機 · ワイヤレスヘッドホン · 赤ちゃん用ぬいぐるみ · 人形 · マグネットボール · ベビーカー
  · チャイルドシート · ベビーウォーカー · おしゃぶり · 赤ちゃん用寝袋 · 電動キックボード · 自転車ヘルメット · ワイヤレス電動ドリル · 高圧洗浄機 · レディースピアス ·
  キッズパジャマ · サングラス
zh: 香水 50ml · 须后水 100ml · 止汗剂 · 洗发水 400ml · 液体肥皂 · 红色指甲油 · 黑色充电器 65W · USB充电器 · 充电宝 20000mAh · 延长线
  5米 · LED灯串 100灯 · 儿童小夜灯 · 激光笔 · 电吹风 2000W · 直发器 · 电动取暖器 · 电热水壶 1.7L · 空气炸锅 5L · 电热毯 · 吸尘器 ·
  无线头戴式耳机 · 宝宝毛绒玩具 · 洋娃娃 · 巴克球 · 婴儿推车 · 儿童安全座椅 · 学步车 · 安抚奶嘴 · 婴儿睡袋 · 电动滑板车 · 自行车头盔 · 无线电钻 · 高压清洗机 ·
  女士耳环 · 儿童睡衣 · 太阳镜
ko: 향수 50ml · 애프터쉐이브 100ml · 데오드란트 · 샴푸 400ml · 액체 비누 · 네일폴리시 빨강 · 충전기 65W 블랙 · USB충전기 · 보조배터리
  20000mAh · 연장선 5m · LED 줄조명 100구 · 어린이용 수면등 · 레이저포인터 · 헤어드라이어 2000W · 고데기 · 전기 히터 · 전기주전자 1.7L ·
  에어프라이어 5L · 전기담요 · 진공청소기 · 무선 헤드폰 · 아기 인형 · 인형 · 자석구슬 · 유모차 · 카시트 · 보행기 · 공갈젖꼭지 · 아기 침낭 · 전동킥보드 ·
  자전거헬멧 · 무선 드릴 · 고압세척기 · 여성 귀걸이 · 어린이 잠옷 · 선글라스
`;
const rows = goods
  .trim()
  .split(/\n(?=\w)/)
  .map((row) => {
    const [language = '', titles = ''] = row.replace(/\s+/g, ' ').split(': ');
    return [language, titles.split('·').map((one) => one.trim())] as const;
  });
const [[, names] = ['', []], [, en] = ['', []], ...others] = rows;
const level = (title: string, name: string) =>
  judge(titled(`Besrey ${title}`), [hazard({ names: { en: name }, brands: ['Besrey'] })]).level;

describe('a title in a shop’s language', () => {
  const met = names.filter((name, at) => level(en[at] ?? '', name) === 'caution');
  it('meets thirty goods at least in English', () => {
    for (const [language, titles] of rows) expect(titles, language).toHaveLength(names.length);
    expect(met.length).toBeGreaterThanOrEqual(30);
  });
  it.each(others)('meets in %s four of five that its English one meets', (_, own) => {
    const missed = met.filter((name) => level(own[names.indexOf(name)] ?? '', name) !== 'caution');
    expect(missed.length, missed.join(', ')).toBeLessThanOrEqual(met.length / 5);
  });
  it.each(others)('meets in %s no other goods of its maker', (_, own) => {
    const wrong = own.filter((title) => level(title, 'Lawn mower') !== 'none');
    expect(wrong).toEqual([]);
  });
});

describe('words of other languages', () => {
  it.each([
    ['the end of a compound', 'Handyladegerät', ['handy', 'charger']],
    ['an end of five letters', 'Handseife', ['hand', 'soap']],
    ['a sign that stands alone', '鏡', ['mirror']],
    ['no single sign of a run', '望遠鏡', ['望遠鏡']],
    ['plurals', 'chargeurs', ['charger']],
    ['a run without spaces', '子供用充電器', ['child', 'charger']],
    ['whole words alone', 'harvester phonograph', ['harvester', 'phonograph']],
    ['what is known of a run, beside what is not', '子供用靴', ['child', '用靴']],
    ['the longest of several', 'batterie externe', ['power', 'bank']],
  ])('are read by %s: %s', (_, text, tokens) => {
    expect(tokensOf(text)).toEqual(tokens);
  });
  it.each([
    ['Chargeur rapide noir', true],
    ['Welding glue – Colle à souder', false],
    ['Besrey charger', false],
    ['Besrey 充電器', true],
    ['Besrey 龍馬丸', true],
    ['Besrey жмурка', true],
    ['충전기', false],
  ])('say in which language a text is: %s: %s', (text, expected) => {
    expect(tokenizeName(text).isForeign).toBe(expected);
  });
});
