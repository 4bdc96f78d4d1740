import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decode, encode } from 'jpeg-js';
import type { ElementHandle, Page } from 'puppeteer-core';
import { localeOf, pageWords } from '../../../scripts/words/every.ts';
import type { InboxHub } from '../../support/demo/inbox-hub.ts';
import { cleanProduct } from '../../support/demo/product.ts';
import { until } from '../../support/loopback/verdict-of.ts';
import { reviewWords } from '../../support/review-words.ts';
import type { Case, Scene } from '../case.ts';
import { openListing, openReviewedHub, signIn } from '../reviewer.ts';
import { fill, pageText, press, says, storedReports, words } from '../shopper.ts';
import { reportAndLook, sendHere, typeInbox } from './loop.ts';

/** A report with everything that can be added to it, to the inbox and out of it again. */

const { sending, reports } = pageWords.en;
const review = reviewWords('en');
const clean = cleanProduct('aliexpress');
const { title } = clean;
const harmText = 'A splinter in the thumb.';
const hidden = 'Exif\0\0 SECRET PLACE';

/** What cameras write into a file, where they write it. */
const withPlace = (jpeg: Buffer): Buffer => {
  const head = Buffer.from([0xff, 0xe1, 0, hidden.length + 2]);
  return Buffer.concat([jpeg.subarray(0, 2), head, Buffer.from(hidden), jpeg.subarray(2)]);
};

/** Left half red, right half green. */
const photo = (() => {
  const [width, height] = [400, 200];
  const data = Buffer.alloc(4 * width * height, 255);
  for (let at = 0; at < width * height; at += 1)
    data.set(at % width < width / 2 ? [200, 0, 0] : [0, 200, 0], 4 * at);
  return withPlace(encode({ width, height, data }, 90).data);
})();

/** Of a picture: its width, and whether anything in it is rather green than red. */
function seen(jpeg: Buffer) {
  const { width, data } = decode(jpeg);
  const hasGreen = Array.from({ length: data.length / 4 }, (_, at) => 4 * at).some(
    (at) => (data[at + 1] ?? 0) > (data[at] ?? 0),
  );
  return { width, hasGreen, tells: /SECRET|Exif/.test(jpeg.toString('latin1')) };
}

async function choose(page: Page, file: string): Promise<void> {
  const input = await until('a place for a file', () => page.$('input[type="file"]'));
  await (input as ElementHandle<HTMLInputElement>).uploadFile(file);
}

/** With the keys, so that the green half stays out. */
async function cutRight(page: Page): Promise<void> {
  const [, , right] = await until('the four edges', async () => {
    const all = await page.$$('.edges input');
    return all.length === 4 && all;
  });
  await page.bringToFront();
  await right?.focus();
  for (let step = 0; step < 55; step += 1) await page.keyboard.press('ArrowLeft');
  await until('the right edge at 45 %', async () =>
    right?.evaluate((one) => (one as HTMLInputElement).value === '45'),
  );
}

async function addPicture(own: Page, folder: string): Promise<void> {
  const { picture } = sending;
  const [good, bad] = [join(folder, 'photo.jpg'), join(folder, 'letter.jpg')];
  writeFileSync(good, photo);
  writeFileSync(bad, 'Dear Sir or Madam');
  await choose(own, bad);
  await says(own, picture.unreadable);
  await choose(own, good);
  await says(own, picture.crop);
  await press(own, picture.cancel);
  await choose(own, good);
  await press(own, picture.use);
  await says(own, picture.added);
  await press(own, picture.remove);
  await says(own, picture.hint);
  await choose(own, good);
  await cutRight(own);
  await press(own, picture.use);
  await says(own, picture.added);
  await says(own, words.reporting.sent.field.picture);
}

async function tellHarm(scene: Scene, own: Page): Promise<void> {
  const { harm } = sending;
  await press(own, harm.consent);
  const [kind, treatment] = await until('the choices', async () => {
    const all = await own.$$('.harm-details select');
    return all.length === 2 && all;
  });
  await kind?.select('injury');
  await treatment?.select('first-aid');
  await fill(own, harm.text, harmText);
  await until('the harm to be kept', async () => {
    const [kept] = await storedReports(scene);
    return kept?.harm?.text === harmText;
  });
}

/** What the inbox keeps, as the review page gets it. */
async function keptPicture(ana: Page, hub: InboxHub, id: string): Promise<Buffer> {
  const text = await ana.evaluate(
    async (path, token) => {
      const answer = await fetch(path, { headers: { Authorization: `Bearer ${token}` } });
      const bytes = new Uint8Array(await answer.arrayBuffer());
      return Array.from(bytes, (one) => String.fromCharCode(one)).join('');
    },
    `/review/api/pictures/${id}`,
    hub.tokens.ana,
  );
  return Buffer.from(text, 'latin1');
}

async function lookedAt(scene: Scene, hub: InboxHub, id: string): Promise<Page> {
  const ana = await signIn(scene, hub, 'ana');
  await says(ana, review.queue.harmed({ count: 1 }));
  await openListing(ana, title);
  await says(ana, harmText);
  await says(ana, review.harm.kind.injury);
  const width = await until('the picture', () =>
    ana
      .$eval('img.picture', (one) => (one as HTMLImageElement).naturalWidth || undefined)
      .catch(() => undefined),
  );
  const kept = seen(await keptPicture(ana, hub, id));
  assert.deepEqual(kept, { width, hasGreen: false, tells: false });
  return ana;
}

/** A request tells nothing of who sends it. */
function assertAnonymous(headers: InboxHub['asked'][number]['headers']): void {
  // Chromium names the extension, which is the same for everybody who has it.
  assert.match(String(headers.origin ?? 'null'), /^(?:null|chrome-extension:\/\/[a-p]{32})$/);
  for (const name of ['cookie', 'referer', 'authorization'])
    assert.equal(headers[name], undefined, name);
}

const deletions = (hub: InboxHub) => hub.asked.filter(({ method }) => method === 'DELETE').length;

async function deleteWithUndo(scene: Scene, hub: InboxHub): Promise<void> {
  const mine = await scene.session.extensionPage('reports.html');
  const { state } = localeOf('en').reporting;
  await says(mine, state.sent);
  await press(mine, reports.deleteOne({ title }));
  await says(mine, sending.row.deleted);
  await press(mine, reports.undo);
  await says(mine, state.sent);
  assert.equal((await pageText(mine)).includes(sending.row.deleted), false);
  await press(mine, reports.deleteOne({ title }));
  await says(mine, sending.row.deleted);
  assert.equal(deletions(hub), 0);
  // Nobody waits 15 s here.
  await press(mine, sending.row.tryNow);
  await until('the hub to be asked', async () => deletions(hub) > 0);
  await says(mine, reports.empty);
  // What the hub has deleted cannot be brought back, and nothing says it could.
  assert.equal((await pageText(mine)).includes(reports.undo), false);
  assert.deepEqual(await storedReports(scene), []);
}

export const reportPictureCases: Case[] = [
  {
    name: 'a report with a picture and harm: cropped, sent without metadata, seen by a reviewer, deleted there too',
    async run(scene) {
      const opening = openReviewedHub(scene);
      const folder = mkdtempSync(join(tmpdir(), 'cart-canary-photo-'));
      const own = await reportAndLook(scene);
      const hub = await opening;
      try {
        await addPicture(own, folder);
        await tellHarm(scene, own);
        // A sender that leaves the place in: the inbox does not rely on ours.
        const sent: Buffer[] = [];
        hub.tamper((asked, pass) => {
          if (asked.headers['content-type'] === 'image/jpeg') {
            sent.push(asked.body);
            asked.body = withPlace(asked.body);
          }
          return pass();
        });
        await typeInbox(scene, own);
        await press(own, sendHere);
        await says(own, sending.done);
        for (const { headers } of hub.asked) assertAnonymous(headers);
        const [picture, ...more] = sent;
        assert.ok(picture);
        assert.equal(more.length, 0);
        assert.deepEqual(seen(picture), {
          width: seen(picture).width,
          hasGreen: false,
          tells: false,
        });
        assert.ok(Math.abs(seen(picture).width - 180) < 10, String(seen(picture).width));

        const [report] = await storedReports(scene);
        const ana = await lookedAt(scene, hub, report?.id ?? '');
        await deleteWithUndo(scene, hub);
        await ana.reload();
        await says(ana, review.listing.deleted);
      } finally {
        await hub.close();
        rmSync(folder, { recursive: true, force: true });
      }
    },
  },
];
