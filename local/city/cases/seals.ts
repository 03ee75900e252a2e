import { addDays } from '@dingban/shared/time/clock';
import type { Hand, Kind } from '../plan.ts';

/* Seals and certificates: the many small cases. */

const sealCase =
  (seal: string, label: string, documentKind: string) =>
  ({ node, today, village, random, values }: Hand) => {
    if (node === 'apply')
      return {
        seal: { entry: `seals:${village.places.village}:${seal}`, label },
        requesterKind: 'village-office',
        documentKind,
        copies: random.whole(1, 6),
        pages: random.whole(1, 12),
        validUntil: addDays(today, 30),
      };
    return node === 'stamp' ? { stampedOn: today, stampedCopies: values.copies } : {};
  };

export const seals: readonly Kind[] = [
  {
    id: 'committee-seal',
    matter: 'seal-use',
    sub: 'committee-seal',
    write: sealCase('committee', '村民委员会公章', 'report'),
  },
  {
    id: 'finance-seal',
    matter: 'seal-use',
    sub: 'finance-seal',
    write: sealCase('finance', '财务专用章', 'finance'),
  },
  {
    id: 'residence-certificate',
    matter: 'certificate-issuing',
    sub: 'residence-certificate',
    write: ({ node, today, village, plan, values }) => {
      const member = village.members[plan.turn % 40];
      if (node === 'apply' && member !== undefined)
        return {
          demandedBy: '市第三小学',
          legalBasis: 'list',
          member: { entry: member.entry, label: member.name },
          requesterName: member.name,
          requesterIdNumber: member.idNumber,
          requesterAddress: `${village.name}${(plan.turn % 90) + 1}号`,
          residence: `${village.name}${(plan.turn % 90) + 1}号`,
          residenceKind: 'own',
          livedSince: '2009-05-01',
          copies: 1 + (plan.turn % 3),
          validUntil: addDays(today, 30),
        };
      return node === 'stamp' ? { stampedOn: today, stampedCopies: values.copies } : {};
    },
  },
];
