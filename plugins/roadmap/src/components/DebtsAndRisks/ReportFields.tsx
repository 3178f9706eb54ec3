import { NumberField, Radio, RadioGroup, Select } from '@backstage/ui';
import {
  DEBT,
  RISK,
  riskAreas,
  severities,
  type RiskAttributes,
} from '@stagecraft/backstage-plugin-roadmap-common';
import { areaWords, severityWords } from '../../format';
import type { ReportValues } from './reportValues';
import styles from './DebtsAndRisks.module.css';

interface FieldsProps {
  values: ReportValues;
  onChange: (change: Partial<ReportValues>) => void;
}

/** Whether something may go wrong or costs time already. */
export function KindChoice({ values, onChange }: FieldsProps) {
  return (
    <RadioGroup
      label="What is it?"
      value={values.kind}
      onChange={kind => onChange({ kind: kind as ReportValues['kind'] })}
    >
      <Radio value={RISK}>A risk: something may go wrong</Radio>
      <Radio value={DEBT}>
        Debt: work saved once that costs time every week
      </Radio>
    </RadioGroup>
  );
}

/** How bad a risk is, or what debt costs. */
export function DetailFields(props: FieldsProps) {
  const { values, onChange } = props;
  if (values.kind === RISK) return <RiskFields {...props} />;
  return (
    <div className={styles.pair}>
      <NumberField
        label="Hours to be rid of it"
        isRequired
        minValue={1}
        value={values.principalHours}
        onChange={principalHours => onChange({ principalHours })}
      />
      <NumberField
        label="Hours it costs a week"
        isRequired
        minValue={0}
        value={values.interestHoursPerWeek}
        onChange={interestHoursPerWeek => onChange({ interestHoursPerWeek })}
      />
    </div>
  );
}

function RiskFields({ values, onChange }: FieldsProps) {
  return (
    <div className={styles.pair}>
      <Select
        label="Severity"
        description="Critical is due in 7 days, high in 30, medium in 90, low in 120"
        options={severities.map(id => ({ id, label: severityWords[id] }))}
        value={values.severity}
        onChange={key =>
          onChange({ severity: key as RiskAttributes['severity'] })
        }
      />
      <Select
        label="Would harm"
        options={riskAreas.map(id => ({ id, label: areaWords[id] }))}
        value={values.area}
        onChange={key => onChange({ area: key as RiskAttributes['area'] })}
      />
    </div>
  );
}
