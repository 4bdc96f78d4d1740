import type { Case } from '../case.ts';
import { accessibility } from './accessibility.ts';
import { alertCases } from './alerts.ts';
import { alertsKilledCases } from './alerts-killed.ts';
import { attacks } from './attacks.ts';
import { badges } from './badge.ts';
import { cards } from './cards.ts';
import { extensionPages } from './extension-pages.ts';
import { hazardCases } from './hazards.ts';
import { hostile } from './hostile.ts';
import { identity } from './identity.ts';
import { keyboard } from './keyboard.ts';
import { deliveryFaults, loop } from './loop.ts';
import { navigation } from './navigation.ts';
import { offline } from './offline.ts';
import { ownDataCases } from './own-data.ts';
import { phoneCases } from './phone.ts';
import { pictures } from './pictures.ts';
import { privateWindows } from './private-windows.ts';
import { proxied } from './proxied.ts';
import { purchase } from './purchase.ts';
import { quiet } from './quiet.ts';
import { reportPictureCases } from './report-picture.ts';
import { reports } from './reports.ts';
import { rowCases } from './rows.ts';
import { shopRuleCases } from './shop-rules.ts';
import { updateCases } from './updates.ts';
import { warnings } from './warnings.ts';

export const cases: Case[] = [
  ...warnings,
  ...quiet,
  ...navigation,
  ...badges,
  ...cards,
  ...rowCases,
  ...purchase,
  ...reports,
  ...privateWindows,
  ...extensionPages,
  ...hazardCases,
  ...ownDataCases,
  ...offline,
  ...hostile,
  ...attacks,
  ...identity,
  ...accessibility,
  ...phoneCases,
  ...keyboard,
  ...updateCases,
  ...shopRuleCases,
  ...pictures,
  ...loop,
  ...reportPictureCases,
  ...alertCases,
  ...alertsKilledCases,
  ...deliveryFaults,
  ...proxied,
];
