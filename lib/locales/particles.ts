/** After a vowel the second form, after a final consonant the first; `(으)로` treats ㄹ as a vowel. */
const pairs: Record<string, readonly [string, string]> = {
  '을(를)': ['을', '를'],
  '이(가)': ['이', '가'],
  '은(는)': ['은', '는'],
  '과(와)': ['과', '와'],
  '(으)로': ['으로', '로'],
};

/** Syllables are ordered by their final consonant, of which "none" is the first of 28. */
const finalOf = (syllable: string): number => (syllable.charCodeAt(0) - 0xac00) % 28;
const rieul = 8;

/** Korean's particles the way translators write them, `{name}을(를)`, settled by the syllable before. */
export const withParticles = (text: string): string =>
  text.replace(
    /([가-힣])(을\(를\)|이\(가\)|은\(는\)|과\(와\)|\(으\)로)/g,
    (_, syllable: string, particle: string) => {
      const final = finalOf(syllable);
      const isOpen = final === 0 || (particle === '(으)로' && final === rieul);
      return `${syllable}${pairs[particle]?.[isOpen ? 1 : 0]}`;
    },
  );
