import type { Words } from '../words.ts';
import { channels } from './channels.ts';
import { reportText } from './report-text.ts';
import { reporting } from './reporting.ts';
import { risk, riskOf } from './risks.ts';
import { shopping } from './shopping.ts';
import { warning } from './warning.ts';

export const words: Words = { risk, riskOf, warning, reporting, channels, reportText, shopping };
