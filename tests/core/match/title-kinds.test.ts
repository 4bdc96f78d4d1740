import { describe, expect, it } from 'vitest';
import { kindsOfTitle } from '../../../lib/core/match/title-kinds.ts';

describe('a title speaks of the kind, in the languages of the shops', () => {
  it.each([
    ['en', 'laser_pointer', 'Zorvex 303 Green Laser Pointers, long range, 2 pcs'],
    ['ko', 'laser_pointer', '조르벡스 고출력 레이저 포인터 그린 2개'],
    ['ja', 'laser_pointer', 'ゾルベクス 緑色レーザーポインター 2本'],
    ['zh', 'laser_pointer', '索维斯 大功率绿光激光笔 2支装'],
    ['de', 'laser_pointer', 'Zorvex Laserpointer grün, große Reichweite'],
    ['fr', 'laser_pointer', 'Zorvex pointeur laser vert longue portée'],
    ['es', 'laser_pointer', 'Zorvex puntero láser verde de largo alcance'],
    ['pt', 'laser_pointer', 'Zorvex caneta laser verde longo alcance'],
    ['it', 'laser_pointer', 'Zorvex puntatore laser verde a lungo raggio'],
    ['nl', 'laser_pointer', 'Zorvex laserpen groen, groot bereik'],
    ['pl', 'laser_pointer', 'Zorvex wskaźnik laserowy zielony'],
    ['ru', 'laser_pointer', 'Зорвекс лазерная указка зелёная'],
    ['en', 'lighting_chain', 'Zorvex 10 m LED string lights, 8 modes'],
    ['ko', 'usb_charger', '조르벡스 65W 고속 충전기'],
    ['ja', 'swim_seat', 'ゾルベクス ベビー浮き輪 屋根つき'],
    ['zh', 'baby_walker', '索维斯婴儿学步车 防侧翻'],
    ['de', 'lighting_chain', 'Zorvex LED Lichterketten 10 m'],
    ['fr', 'soother_holder', 'Zorvex attache-sucette en silicone'],
    ['es', 'squeeze_toy', 'Zorvex bolas antiestrés, 6 piezas, pelota antiestrés'],
    ['pt', 'usb_charger', 'Zorvex carregador rápido 30W'],
    ['it', 'travel_adaptor', 'Zorvex adattatore da viaggio universale'],
    ['nl', 'lighting_chain', 'Zorvex lichtsnoer 10 meter'],
    ['pl', 'magnet_balls', 'Zorvex kulki magnetyczne 216 sztuk'],
    ['ru', 'magnet_balls', 'Зорвекс магнитные шарики 216 штук'],
    ['en', 'dancing_cactus', 'Zorvex talking cactus, dancing cactus that repeats'],
  ])('%s: %s', (_, kind, title) => {
    expect(kindsOfTitle(title)).toContain(kind);
  });
});

describe('a title does not speak of the kind', () => {
  it.each([
    ['an extra for it', 'laser_pointer', 'Laser pointer case, black'],
    ['what it fits', 'usb_charger', 'Zorvex stand for wall charger'],
    ['what comes along', 'plastic_doll', 'Zorvex toy kitchen with baby doll'],
    ['what it is good for, said late', 'balloon', `Zorvex ${'ribbon '.repeat(15)} party balloons`],
    ['something that is called so as well', 'soother_holder', 'DIY pacifier clip beads'],
    ['a word that the row excludes', 'lighting_chain', 'Solar powered string lights'],
    ['vacuum cleaners', 'cleaner', 'Zorvex cordless vacuum cleaner'],
    ['bikinis', 'swim_seat', 'Bikini with swim ring'],
    ['shoes of grown-ups', 'children_sandals', "Women's sandals, and girls sandals"],
    ['what a child pushes', 'baby_walker', 'Zorvex sit-to-stand baby walker with music'],
    ['the same in German', 'baby_walker', 'Zorvex Lauflernwagen aus Holz'],
    ['a bicycle without pedals', 'children_bicycle', 'Zorvex kids bike, draisienne 12 inch'],
    ['the same in Korean', 'children_bicycle', '조르벡스 유아자전거 페달없는 밸런스바이크'],
    ['a dummy’s clip', 'wooden_toy', 'Zorvex wooden toy pacifier clip'],
    ['a cloth to wrap in', 'baby_sleeping_bag', 'Zorvex sleeping swaddle wrap'],
    ['stickers', 'glue', '강력접착제 양면 스티커'],
  ])('that names %s: not %s', (_, kind, title) => {
    expect(kindsOfTitle(title)).not.toContain(kind);
  });
});

it('a plural is the same word, another word that begins so is not', () => {
  expect(kindsOfTitle('Magnetic balls')).toEqual(['magnet_balls']);
  expect(kindsOfTitle('Teethers')).toEqual(['teether']);
  expect(kindsOfTitle('Magnetic ballet')).toEqual([]);
});
