import { reporting as enReporting } from './en/reporting.ts';
import { risk as enRisk, riskOf as enRiskOf } from './en/risks.ts';
import { warning as enWarning } from './en/warning.ts';
import { reporting as koReporting } from './ko/reporting.ts';
import { risk as koRisk, riskOf as koRiskOf } from './ko/risks.ts';
import { warning as koWarning } from './ko/warning.ts';
import type { Language } from './languages.ts';

/**
 * What the card says, and every page that shows a hazard. English is the shape: a message that
 * another language lacks does not compile.
 */
export interface Words {
  risk: typeof enRisk;
  riskOf: typeof enRiskOf;
  warning: typeof enWarning;
  reporting: typeof enReporting;
}

/** Words of our own pages stand in `page-words.ts`, so that the card does not carry them. */
export const words: Record<Language, Words> = {
  en: { risk: enRisk, riskOf: enRiskOf, warning: enWarning, reporting: enReporting },
  ko: { risk: koRisk, riskOf: koRiskOf, warning: koWarning, reporting: koReporting },
};
