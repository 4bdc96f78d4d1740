import { fold } from '../text.ts';

/**
 * What goods run on: a propane heater is no kerosene heater of the same maker, and an electric bicycle
 * is no bicycle.
 */
const powers: readonly (readonly [string, RegExp])[] = [
  ['electric', /\be-?bikes?\b|\belectric\b|전기|전동/],
  ['gas', /\bgas(?:oline)?\b|\bpetrol\b|가솔린|휘발유/],
  ['propane', /\bpropane\b|프로판/],
  ['kerosene', /\bkerosene\b|등유|석유/],
  ['charcoal', /\bcharcoal\b|숯/],
  ['diesel', /\bdiesel\b|디젤/],
  ['battery', /\bbattery[ -](?:powered|operated)\b|건전지/],
];
const powersIn = (text: string): string[] => {
  const folded = fold(text, 600);
  return powers.flatMap(([power, pattern]) => (pattern.test(folded) ? [power] : []));
};

/** What is ridden either has a motor or has none; sellers never leave it out. */
const ridden = ['bicycle', 'tricycle', 'scooter', 'skateboard'];

/** The two run on other things, as far as both say. `goods` are the words of the notice's name. */
export const isOtherPower = (title: string, name: string, goods: ReadonlySet<string>): boolean => {
  const [own, noticed] = [powersIn(title), powersIn(name)];
  if (ridden.some((word) => goods.has(word)))
    return own.includes('electric') !== noticed.includes('electric');
  return own.length > 0 && noticed.length > 0 && !own.some((power) => noticed.includes(power));
};
