import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { RiAlarmWarningLine } from '@remixicon/react';
import { useApi } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button } from '@backstage/ui';
import { roadmapItemCreatePermission } from '@stagecraft/backstage-plugin-roadmap-common';
import {
  itemPath,
  roadmapApiRef,
} from '@stagecraft/backstage-plugin-roadmap-react';
import { useSubmission } from '../../hooks';
import { FormDialog, ItemFields, SaveProblems } from '../ItemDialogs';
import { DetailFields, KindChoice } from './ReportFields';
import {
  emptyReport,
  findReportProblem,
  toReport,
  type ReportValues,
} from './reportValues';

function ReportDialog(props: { entityRef: string; onClose: () => void }) {
  const api = useApi(roadmapApiRef);
  const navigate = useNavigate();
  const [values, setValues] = useState(() => emptyReport(props.entityRef));
  const change = (changed: Partial<ReportValues>) =>
    setValues({ ...values, ...changed });
  const problem = findReportProblem(values);
  const { submit, pending, failure } = useSubmission(async () => {
    const made = await api.createItem(toReport(values));
    navigate(itemPath(made.key));
  });
  return (
    <FormDialog
      title="Report debt or a risk"
      saveLabel="Report"
      canSave={!problem}
      hint={values.item.title && problem}
      pending={pending}
      onSave={submit}
      onClose={props.onClose}
    >
      <SaveProblems failure={failure} />
      <KindChoice values={values} onChange={change} />
      <ItemFields
        values={values.item}
        onChange={changed => change({ item: { ...values.item, ...changed } })}
      />
      <DetailFields values={values} onChange={change} />
    </FormDialog>
  );
}

/** Opens the form for debt or a risk of an entity, for those who may report one; then leads to it. */
export function ReportButton({ entityRef }: { entityRef: string }) {
  const [open, setOpen] = useState(false);
  const { allowed } = usePermission({
    permission: roadmapItemCreatePermission,
  });
  if (!allowed) return null;
  return (
    <div>
      <Button
        variant="secondary"
        iconStart={<RiAlarmWarningLine />}
        onPress={() => setOpen(true)}
      >
        Report debt or a risk
      </Button>
      {open && (
        <ReportDialog entityRef={entityRef} onClose={() => setOpen(false)} />
      )}
    </div>
  );
}
