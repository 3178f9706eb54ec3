import { RiAlertFill, RiCheckboxCircleFill } from '@remixicon/react';
import { Link } from '@backstage/ui';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  PromiseCheck,
  PromiseLink,
} from '@stagecraft/backstage-plugin-sla-common';
import {
  agreementPath,
  formatPpm,
} from '@stagecraft/backstage-plugin-sla-react';
import { ScrollTable } from '../ScrollTable';
import { describeCheck } from './describeCheck';
import styles from './PromiseChain.module.css';

/** Whether a promise can be kept by what it stands on, in a sentence. */
export function PromiseVerdict({ check }: { check: PromiseCheck }) {
  const { holds } = check;
  return (
    <p className={styles.verdict} data-holds={holds}>
      {holds ? (
        <RiCheckboxCircleFill aria-hidden size={18} />
      ) : (
        <RiAlertFill aria-hidden size={18} />
      )}
      <span>{describeCheck(check)}</span>
    </p>
  );
}

/** What a promise stands on, link by link, and what is missing. */
export function PromiseChain({ check }: { check: PromiseCheck }) {
  const { chain, unpromised, cycles } = check;
  return (
    <div className={styles.chain}>
      {chain.length > 0 && <ChainTable chain={chain} />}
      {unpromised.length > 0 && <Unpromised refs={unpromised} />}
      {cycles.map(cycle => (
        <p key={cycle.join()}>
          Depends on itself: {cycle.join(' → ')}. Each is counted once.
        </p>
      ))}
    </div>
  );
}

function ChainTable({ chain }: { chain: PromiseLink[] }) {
  return (
    <ScrollTable label="What the promise stands on">
      <thead>
        <tr>
          <th scope="col">Depends on</th>
          <th scope="col">How</th>
          <th scope="col">Promises</th>
        </tr>
      </thead>
      <tbody>
        {chain.map(link => (
          <tr key={`${link.ref} ${link.group ?? ''}`}>
            <th scope="row">
              <EntityRefLink entityRef={link.ref} defaultKind="component" />
            </th>
            <td>{describeMode(link)}</td>
            <td>
              <Promised link={link} />
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

function Promised({ link }: { link: PromiseLink }) {
  const { promisedPpm, agreementRef } = link;
  if (promisedPpm === null) {
    return <>Nothing</>;
  }
  return agreementRef ? (
    <Link href={agreementPath(agreementRef)}>{formatPpm(promisedPpm)}</Link>
  ) : (
    <>{formatPpm(promisedPpm)}</>
  );
}

function Unpromised({ refs }: { refs: string[] }) {
  return (
    <div>
      <p>
        These are needed, and promise nothing; the figures above leave them out:
      </p>
      <ul>
        {refs.map(ref => (
          <li key={ref}>
            <EntityRefLink entityRef={ref} defaultKind="component" />
          </li>
        ))}
      </ul>
    </div>
  );
}

function describeMode({ mode, group, declared }: PromiseLink): string {
  const how =
    mode === 'soft'
      ? 'soft: does not count'
      : `needed${group ? `, one of the group ${group}` : ''}`;
  return declared ? how : `${how} (from the catalog, not declared)`;
}
