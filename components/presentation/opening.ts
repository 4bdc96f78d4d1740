/** A word of the list where it opens a line: “lead” is “Lead” there; “pH”, “iPhone” and “n-hexane” stay. */
export const asOpening = (text: string): string =>
  /^\p{Ll}{2}/u.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
