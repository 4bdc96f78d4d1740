import type { Hazard } from '../../../lib/core/hazard.ts';
import { brandsIn } from '../reading/brands.ts';
import { certificateNumbers } from '../reading/certificates.ts';
import { defined, oneLine, textIn } from '../reading/words.ts';
import { koreanOpenData } from '../source.ts';
import { safetyKoreaAttribution, safetyKoreaAuthority } from './rows.ts';

/** A KC certificate, as either route tells it. */
export interface Certificate {
  number: string;
  /** `적합`, `기간만료`, `반납`, `안전인증취소`, `효력상실` … */
  status: string;
  /** Why it changed (`certChgReason`); empty where that is not known. */
  reason: string;
  /** Law and kind of certificate: `어린이제품 특별법 대상>안전확인 대상`. */
  division: string;
  product: string;
  brand: string;
  model: string;
  signed: string;
}

/** What an authority does to a certificate. Expiry and return are the holder's own business. */
export const punitiveStatuses: readonly string[] = ['안전인증취소', '효력상실', '취소'];
/** Closed, moved, renewed or given back: the status may be the same as of a withdrawal. */
const administrative = /반납|자진|폐업|만료|이전|양도|양수|갱신|변경|신청/;

export const isPunitive = ({ status, reason }: Certificate): boolean =>
  punitiveStatuses.some((one) => status.replace(/\s/g, '').endsWith(one)) &&
  !administrative.test(reason);

const plain = (number: string): string => number.replace(/[^a-z0-9]/gi, '').toUpperCase();

/** A later revision of the number, which ends with a letter, is valid: it was renewed, not withdrawn. */
const isRenewed = (number: string, known: readonly Certificate[]): boolean =>
  known.some(
    (one) =>
      one.status.trim() === '적합' &&
      new RegExp(`^${plain(number)}[A-Z]{1,3}$`).test(plain(one.number)),
  );

/** Whether the authority's word on this number still is that it was withdrawn for cause. */
export function withdrawn(certificate: Certificate, known: readonly Certificate[]): boolean {
  const { number } = certificate;
  const same = known.filter((one) => plain(one.number) === plain(number));
  return (
    certificateNumbers(number).length === 1 && same.every(isPunitive) && !isRenewed(number, known)
  );
}

const law = ({ division }: Certificate): string =>
  oneLine(division.split('>')[0]).replace(/\s*대상$/, '');

/** Everything but the number is there to be contradicted: other goods under it are only a caution. */
export function hazardOfCertificate(certificate: Certificate): Hazard {
  const [number = certificate.number] = certificateNumbers(certificate.number);
  const name = [certificate.product, certificate.model].map(oneLine).filter(Boolean).join(' – ');
  const basis = law(certificate);
  return defined({
    source: 'kr-kats-certificates',
    reference: number,
    authority: safetyKoreaAuthority,
    link: {
      url: `https://www.safetykorea.kr/search/searchPop?certNum=${encodeURIComponent(number)}`,
      kind: 'notice' as const,
    },
    about: 'product' as const,
    status: 'active' as const,
    products: [
      {
        names: textIn('ko', name, 300) ?? {},
        brands: brandsIn([certificate.brand]),
        certificates: [number],
        scope: 'unknown' as const,
        identification: [],
        images: [],
        listings: [],
        sellers: [],
      },
    ],
    risks: [],
    severity: { level: 'unknown' as const, sourceValue: oneLine(certificate.status) },
    findings: [{ what: certificateWithdrawn }],
    laws: [],
    details: basis
      ? {
          ko: `인증 상태: ${oneLine(certificate.status)} (${basis})`,
          en: `Certificate status: ${oneLine(certificate.status)} (${basis})`,
        }
      : undefined,
    measurements: [],
    measures: [{ type: 'sales_ban' as const }],
    countries: ['KR'],
    actions: ['stop_using' as const],
    remedies: [],
    related: [],
    licence: koreanOpenData,
    attribution: safetyKoreaAttribution,
  });
}

const certificateWithdrawn = {
  de: 'KC-Zertifikat von der Behörde entzogen',
  en: 'KC certificate withdrawn by the authority',
  es: 'Certificado KC retirado por la autoridad',
  fr: 'Certificat KC retiré par l’autorité',
  ja: 'KC認証が当局により取り消された',
  ko: 'KC 인증이 당국에 의해 취소됨',
  'zh-CN': 'KC 认证已被主管机构撤销',
};
