import { Alert, Button } from '@backstage/ui';
import { isCalendarDate } from '@stagecraft/backstage-plugin-roadmap-common';
import { formatDate } from '@stagecraft/backstage-plugin-roadmap-react';
import { useAsOf } from '../../hooks';

/** Says that what is shown is of the past, and leads back to today. */
export function PastDayNotice() {
  const { asOf, show } = useAsOf();
  if (!asOf) return null;
  const day = asOf.slice(0, 10);
  const words = isCalendarDate(day) ? formatDate(day) : asOf;
  return (
    <Alert
      status="info"
      icon
      role="status"
      title={`As it was on ${words}`}
      description="What was promised, changed and voted for later is left out, and nothing can be changed here."
      customActions={
        <Button variant="secondary" onPress={() => show(undefined)}>
          Back to today
        </Button>
      }
    />
  );
}
