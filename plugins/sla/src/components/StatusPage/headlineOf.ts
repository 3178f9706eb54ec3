import {
  ObjectiveState,
  StatusPage,
} from '@stagecraft/backstage-plugin-sla-common';

/** How the platform is, in one sentence and one tone. */
export interface Headline {
  state: ObjectiveState;
  title: string;
  detail: string;
}

/** What matters most of a status page: what people work on, then what is broken, then at risk. */
export function headlineOf({
  domains,
  incidents,
}: Pick<StatusPage, 'domains' | 'incidents'>): Headline {
  const services = domains.flatMap(domain => domain.services);
  const count = (state: ObjectiveState) =>
    services.filter(service => service.state === state).length;
  const lasting = incidents.filter(({ status }) => status !== 'resolved');
  const [broken, atRisk] = [count('broken'), count('at-risk')];
  const measured = services.length - count('no-data');
  const detail = detailOf(measured, services.length);
  if (lasting.length > 0) {
    const outage = lasting.some(({ impact }) => impact === 'outage');
    const title = `${plural(lasting.length, 'incident')} being worked on`;
    return { state: outage ? 'broken' : 'at-risk', title, detail };
  }
  if (broken > 0) {
    const title = `${plural(broken, 'service')} below what is promised`;
    return { state: 'broken', title, detail };
  }
  if (atRisk > 0) {
    const title = `All promises kept, ${plural(atRisk, 'service')} at risk`;
    return { state: 'at-risk', title, detail };
  }
  return measured > 0
    ? { state: 'kept', title: 'All promises kept', detail }
    : { state: 'no-data', title: 'Nothing is measured yet', detail };
}

function detailOf(measured: number, all: number): string {
  return measured === all
    ? `${plural(all, 'service')} measured`
    : `${measured} of ${plural(all, 'service')} measured`;
}

/** `1 service`, `2 services`. */
export function plural(count: number, noun: string): string {
  return `${count.toLocaleString('en-GB')} ${noun}${count === 1 ? '' : 's'}`;
}
