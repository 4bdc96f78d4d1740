import { HubError } from '../../command.ts';

/**
 * Two reviewers agree on every warning, so one person must not have two names, nor a name that is read
 * as another's. `ann`, `Ann` and `ann ` are one name. A name is of one alphabet, which refuses `аnn` with
 * a Cyrillic а, and is refused whole where every letter of it is also a Latin one (Cyrillic `сосо`).
 * No table of look-alikes (UTS 39) is needed beyond that: the operator types a handful of names, and
 * sees them listed.
 */
const folded = (name: string): string =>
  name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();

export const isSamePerson = (one: string, other: string): boolean => folded(one) === folded(other);

/** The alphabets that look like each other; of the others, Japanese alone mixes several. */
const alphabets = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u];
const alphabetOf = (letter: string): number => alphabets.findIndex((one) => one.test(letter));
const latinLookAlike = /^[авекмнорстухіјѕһԁԛԝӏүαβεζηικμνορτυχ]+$/;

/** The name as it is kept; throws where it could be taken for somebody else's. */
export function readName(given: string): string {
  const name = given.normalize('NFKC').trim().replace(/\s+/g, ' ');
  if (!/^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,59}$/u.test(name) || /\p{DI}/u.test(name)) {
    throw new HubError('a name of letters, digits, spaces and . _ -');
  }
  const letters = [...folded(name).replace(/[^\p{L}]/gu, '')];
  if (new Set(letters.map(alphabetOf)).size > 1) {
    throw new HubError(`"${name}" mixes alphabets, so it can look like another name: use one`);
  }
  if (latinLookAlike.test(letters.join(''))) {
    throw new HubError(`"${name}" looks like a Latin name: write it in Latin letters`);
  }
  return name;
}
