import type { ReactNode } from 'react';
import { Link } from '@backstage/ui';
import {
  DEBT,
  REQUEST,
  RISK,
  riskDueOn,
  weeksToBreakEven,
  type DebtAttributes,
  type RequestAttributes,
  type RiskAttributes,
  type RoadmapItem,
} from '@stagecraft/backstage-plugin-roadmap-common';
import {
  formatDate,
  itemPath,
} from '@stagecraft/backstage-plugin-roadmap-react';
import { areaWords, severityWords } from '../../format';
import { breakEvenWords, isSettled } from './kindWords';

/** One thing to know about an item. */
export interface KindFact {
  name: string;
  value: ReactNode;
}

function debtFacts(item: RoadmapItem): KindFact[] {
  const attributes = item.attributes as DebtAttributes;
  const { principalHours, interestHoursPerWeek, reviewOn } = attributes;
  return [
    { name: 'To be rid of it', value: `${principalHours} hours` },
    {
      name: 'While it is there',
      value: `${interestHoursPerWeek} hours a week`,
    },
    {
      name: 'Breaks even',
      value: breakEvenWords(weeksToBreakEven(attributes)),
    },
    ...(reviewOn ? [{ name: 'Review', value: formatDate(reviewOn) }] : []),
  ];
}

function riskFacts(item: RoadmapItem): KindFact[] {
  const { area, severity, acceptedUntil } = item.attributes as RiskAttributes;
  const due = {
    name: 'Due by',
    value: formatDate(riskDueOn({ severity }, item.createdAt)),
  };
  return [
    { name: 'Severity', value: severityWords[severity] },
    { name: 'Harms', value: areaWords[area] },
    ...(isSettled(item) ? [] : [due]),
    ...(item.state === 'accepted' && acceptedUntil
      ? [{ name: 'Accepted until', value: formatDate(acceptedUntil) }]
      : []),
  ];
}

function requestFacts(item: RoadmapItem): KindFact[] {
  const { acceptedInto } = item.attributes as RequestAttributes;
  if (item.state !== 'accepted' || !acceptedInto) return [];
  const link = <Link href={itemPath(acceptedInto)}>{acceptedInto}</Link>;
  return [{ name: 'Answered by', value: link }];
}

const factsByKind: Record<string, (item: RoadmapItem) => KindFact[]> = {
  [DEBT]: debtFacts,
  [REQUEST]: requestFacts,
  [RISK]: riskFacts,
};

/** What items of its kind say beside what all items say. */
export function kindFacts(item: RoadmapItem): KindFact[] {
  return factsByKind[item.kind]?.(item) ?? [];
}
