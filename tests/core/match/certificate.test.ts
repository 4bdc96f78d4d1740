import { expect, it } from 'vitest';
import {
  certificatesIn,
  certificatesInField,
  isCertificateName,
} from '../../../lib/core/match/certificate.ts';

it.each([
  ['CB064R2816-1001A', ['CB064R28161001A']],
  ['cb064a3166-2004chC', ['CB064A31662004CHC']],
  ['(온라인)CB061R6936-2001', ['CB061R69362001']],
  [
    'CB063H006-1 018, <br>CB067R345-9 001, CB063R4516-0001 (인증모델: 모래)',
    ['CB063H0061018', 'CB067R3459001', 'CB063R45160001'],
  ],
  ['CB 061 H391-0010', ['CB061H3910010']],
  ['B361R5883-5001 <br>(인증모델: GX-T405)', ['B361R58835001']],
  ['KC인증 CN115R0170-0001(온라인표기)', ['CN115R01700001']],
  ['HU071234-20001', ['HU07123420001']],
  ['CA012R034-4001', ['CA012R0344001']],
  ['SU071299-12001ZZC', ['SU07129912001ZZC']],
  ['해당없음', []],
  ['-<br>(인증모델: -)', []],
  ['02-1234-5678', []],
  ['Besrey XR0100 stroller 2024', []],
])('%s', (text, expected) => {
  expect(certificatesIn(text)).toEqual(expected);
});

it('a field that says so may leave the dash out', () => {
  expect(certificatesInField('KC SU0436623001')).toEqual(['SU0436623001']);
  expect(certificatesInField('SA0B2600000833')).toEqual(['SA0B2600000833']);
  expect(certificatesInField('not certified')).toEqual([]);
  expect(['KC 인증번호', '인증정보', 'Certification', 'KC'].every(isCertificateName)).toBe(true);
  expect(['Origin', 'KCAL', '인증샷'].some(isCertificateName)).toBe(false);
});
