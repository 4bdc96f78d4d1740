import { describe, expect, it } from 'vitest';
import {
  htmlToText,
  imagesIn,
  linksIn,
  sections,
  tableRows,
} from '../../../hub/sources/reading/html.ts';

describe('the text of a page', () => {
  it.each([
    ['<p>One</p><p>Two <b>bold</b></p>', 'One\nTwo bold'],
    ['a<br>b<BR/>c', 'a\nb\nc'],
    ['<script>no < p</script>yes<style>x>y</style><svg><path/></svg>', 'yes'],
    ['before<!-- <p>not</p> -->after', 'before after'],
    ['never closed <!-- <i>still</i> text', 'never closed still text'],
    ['a script <script src="x">that never ends', 'a script that never ends'],
    ['5 < 6 and no tag', '5 < 6 and no tag'],
    ['&lt;p&gt;escaped &amp;amp; twice', '<p>escaped & twice'],
    ['<section class="x">In</section><scripture>kept</scripture>', 'In\nkept'],
  ])('is read from %s', (html, text) => {
    expect(htmlToText(html)).toBe(text);
  });

  it.each(['<', '<script', '<!--', '<p', '</', '<tr><td>', '<h2>', '<a ', '<img ', '<svg>'])(
    'is read in a moment however often a page says %s',
    (part) => {
      const html = part.repeat(300_000 / part.length);
      const start = performance.now();
      htmlToText(html);
      for (const read of [tableRows, sections, linksIn, imagesIn]) read(html);
      expect(performance.now() - start).toBeLessThan(3_000);
    },
  );
});
