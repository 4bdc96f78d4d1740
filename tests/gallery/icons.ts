import { readFile, writeFile } from 'node:fs/promises';
import puppeteer from 'puppeteer-core';
import { ensureBrowsers } from '../support/browsers.ts';

/** Draws public/icon/*.png from canary.svg. Run it after changing the drawing. */
const folder = new URL('../../public/icon/', import.meta.url);
const sizes = [16, 32, 48, 96, 128];

/** At toolbar size the perch is a smudge: without it the bird may be larger. */
const drawingFor = (svg: string, size: number): string =>
  size > 32 ? svg : svg.replace(/<path id="perch"[^>]*>/, '').replace('0 0 64 64', '2 0 62 62');

const chromium = ensureBrowsers(['chromium'], console.error).get('chromium') ?? '';
const browser = await puppeteer.launch({
  executablePath: chromium,
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  const page = await browser.newPage();
  const svg = await readFile(new URL('canary.svg', folder), 'utf8');
  for (const size of sizes) {
    await page.setViewport({ width: size, height: size });
    const picture = Buffer.from(drawingFor(svg, size)).toString('base64');
    await page.setContent(
      `<body style="margin:0"><img style="display:block" width="${size}" height="${size}" src="data:image/svg+xml;base64,${picture}">`,
    );
    await writeFile(
      new URL(`${size}.png`, folder),
      await page.screenshot({ omitBackground: true }),
    );
    console.log(`public/icon/${size}.png`);
  }
} finally {
  await browser.close();
}
