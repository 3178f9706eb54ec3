import { Text } from '@backstage/ui';
import { AgreementTerms } from '@stagecraft/backstage-plugin-sla-common';
import { formatWindow } from '@stagecraft/backstage-plugin-sla-react';
import { ScrollTable } from '../ScrollTable';

/** How soon somebody answers and mends, by severity. */
export function ResponseTimes(props: {
  severities: AgreementTerms['severities'];
}) {
  if (props.severities.length === 0) {
    return (
      <Text as="p" color="secondary">
        No response or resolution times are agreed.
      </Text>
    );
  }
  return (
    <ScrollTable label="Response times">
      <thead>
        <tr>
          <th scope="col">Severity</th>
          <th scope="col">First response within</th>
          <th scope="col">Resolution within</th>
        </tr>
      </thead>
      <tbody>
        {props.severities.map(({ name, firstResponse, resolution }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{formatWindow(firstResponse)}</td>
            <td>{formatWindow(resolution)}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
