import { pluralFor } from '../plural.ts';

const plural = pluralFor('en');

/** Sections of the options page that have no file of their own. */
export const settings = {
  sections: 'Sections',
  surfaces: 'On the shops’ pages',
  general: 'Language and region',
  fixed: 'Whoever manages this browser has decided this.',
  lost: 'That choice could not be kept. Try again.',

  sensitivity: {
    title: 'What to warn about',
    hint: 'Whatever you choose, the toolbar button tells you when something is left out.',
    danger: 'Danger only',
    dangerHint: 'An authority has named exactly this product.',
    caution: 'Danger and caution',
    cautionHint: 'Also where two clues agree and neither is proof.',
    advice: 'Danger, caution and advice',
    adviceHint: 'Also findings about a kind of goods, which never judge the seller or the product.',
  },

  sources: {
    title: 'Sources',
    hint: 'Whose notices warn you. Those turned off stay in the list and can still be searched.',
    count: (text: string, newest: string) => `${text} in the list, the newest from ${newest}`,
    countOnly: (text: string) => `${text} in the list`,
    allOff: 'All sources are off: you are not warned of any product.',
    allOn: 'Turn all on',
    loading: 'Reading the list …',
    none: 'There is no list on this device.',
    failed: 'The list could not be read.',
  },

  data: {
    title: 'Your data',
    hint: 'Your choices, reports with their pictures and “Not this product” marks in one file. The hazard list is not in it.',
    export: 'Export to a file',
    import: 'Import from a file …',
    withOwned: 'Include the things I own',
    exported: 'The file was handed to the browser.',
    leftOut: (count: number) =>
      `${count} ${plural(count, { one: 'picture is', other: 'pictures are' })} not in the file, which would be too large.`,
    previewTitle: 'What the file holds',
    from: (date: string) => `Written on ${date}`,
    reports: (fresh: string, known: string) => `Reports: ${fresh} new, ${known} already here`,
    silenced: (fresh: string, known: string) =>
      `“Not this product”: ${fresh} new, ${known} already here`,
    owned: (fresh: string, known: string) => `Things you own: ${fresh} new, ${known} already here`,
    ownedOff: 'The watch is off here: things you own are kept, but not looked up.',
    settings: (count: string) => `Choices that would change: ${count}`,
    keeps: 'Nothing that is here is deleted. Reports come in as they are; none is sent by that.',
    apply: 'Import this',
    cancel: 'Leave it',
    applied: 'Imported.',
    failed: 'Importing did not work, and nothing was changed. Try again.',
    exportFailed: 'The file could not be made. Try again.',
    problem: {
      'too-large': 'The file is larger than any that was exported here.',
      'not-json': 'That is not a file that was exported here: it cannot be read.',
      'not-ours': 'That is not a file that was exported here.',
      newer: 'The file is from a newer version of Cart Canary. Update the extension first.',
      broken: (where: string) =>
        `The file is damaged or was changed by hand, at “${where}”. Nothing was imported.`,
    },
  },

  erase: {
    title: 'Erase everything',
    hint: 'Deletes everything that Cart Canary keeps on this device, the hazard list too.',
    button: 'Erase everything …',
    question: 'Erase everything for good? There is no way back.',
    goes: (reports: string, silenced: string) => [
      `${reports} reports, those that were sent too`,
      `${silenced} times “not this product”`,
      'things you own that are watched',
      'all choices, and permissions you gave',
      'the hazard list: it comes back at the next start of the browser, or when you say so',
    ],
    exportFirst: 'Export first',
    yes: 'Erase everything',
    no: 'Keep everything',
    working: 'Erasing …',
    erased: 'Everything was erased. Until the list is back, no product is checked.',
    load: 'Load the packaged list again',
    loaded: 'The packaged list is back.',
    failed: 'That did not work. Close other windows of Cart Canary and try again.',
  },

  diagnostics: {
    title: 'Diagnostics',
    hint: 'For reporting a fault. It contains no product, no page and nothing about you.',
    copy: 'Copy',
    copied: 'Copied',
    copyFailed: 'Could not copy. Select the text and copy it yourself.',
    text: 'Text of the diagnostics',
  },

  hidden: (count: number) =>
    `Because of your options, ${count} ${plural(count, { one: 'notice that fits this product is', other: 'notices that fit this product are' })} not shown.`,
  hiddenTitle: 'A notice is not shown',
};
