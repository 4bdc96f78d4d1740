/** Syllables are ordered by their final consonant, of which "none" is the first of 28. */
const finals = 28;

/** The word with 을 after a final consonant, with 를 after a vowel. */
export const asObject = (word: string): string => {
  const [syllable] = /[가-힣](?=\s*$)/.exec(word) ?? [];
  if (syllable === undefined) return `${word}을(를)`;
  return `${word}${(syllable.charCodeAt(0) - '가'.charCodeAt(0)) % finals === 0 ? '를' : '을'}`;
};
