/** `npm run build`: the review page into .output/review, for `hub serve --review-page`. */
import { relative } from 'node:path';
import { buildReviewPage } from './review/build.ts';

console.log(`${relative(process.cwd(), await buildReviewPage())}/`);
