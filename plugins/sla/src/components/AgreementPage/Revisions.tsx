import { Text } from '@backstage/ui';
import { AgreementRevision } from '@stagecraft/backstage-plugin-sla-common';
import { formatInstant } from '@stagecraft/backstage-plugin-sla-react';
import { ScrollTable } from '../ScrollTable';

const HASH_LENGTH = 10;

/** Every revision of the agreement, latest first; none is ever edited. */
export function Revisions(props: { revisions: AgreementRevision[] }) {
  const latestFirst = [...props.revisions].sort(
    (a, b) => b.revision - a.revision,
  );
  if (latestFirst.length === 0) {
    return (
      <Text as="p" color="secondary">
        No revision is recorded yet.
      </Text>
    );
  }
  return (
    <ScrollTable label="Revisions">
      <thead>
        <tr>
          <th scope="col">Revision</th>
          <th scope="col">Holds from</th>
          <th scope="col">Recorded</th>
          <th scope="col">Content</th>
        </tr>
      </thead>
      <tbody>
        {latestFirst.map(revision => (
          <Row key={revision.revision} revision={revision} />
        ))}
      </tbody>
    </ScrollTable>
  );
}

function Row({ revision }: { revision: AgreementRevision }) {
  const { effectiveAt, recordedAt, hash, withdrawn } = revision;
  return (
    <tr>
      <th scope="row">{revision.revision}</th>
      <td>
        {formatInstant(effectiveAt)}
        {withdrawn && ' (withdrawn)'}
      </td>
      <td>{formatInstant(recordedAt)}</td>
      <td>
        <code title={hash}>{hash.slice(0, HASH_LENGTH)}</code>
      </td>
    </tr>
  );
}
