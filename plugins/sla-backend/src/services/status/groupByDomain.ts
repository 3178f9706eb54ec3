import {
  worstState,
  type StatusDomain,
  type StatusService,
} from '@stagecraft/backstage-plugin-sla-common';
import type { Place } from './CatalogPlaces';

const NO_DOMAIN = 'Without a domain';

/** Services by domain, both by title; those in none come last. Those without a place are left out. */
export function groupByDomain(
  services: Omit<StatusService, 'title'>[],
  places: Map<string, Place>,
): StatusDomain[] {
  const domains = new Map<string | null, StatusDomain>();
  for (const service of services) {
    const place = places.get(service.entityRef);
    if (!place) continue;
    const ref = place.domain?.ref ?? null;
    const domain = domains.get(ref) ?? emptyDomain(place.domain);
    domain.services.push({ ...service, title: place.title });
    domains.set(ref, domain);
  }
  return [...domains.values()].map(finished).sort(byTitle);
}

function emptyDomain(domain: Place['domain']): StatusDomain {
  return {
    ref: domain?.ref ?? null,
    title: domain?.title ?? NO_DOMAIN,
    state: 'no-data',
    services: [],
  };
}

function finished(domain: StatusDomain): StatusDomain {
  return {
    ...domain,
    state: worstState(domain.services) ?? 'no-data',
    services: domain.services.sort((a, b) => compare(a.title, b.title)),
  };
}

function byTitle(a: StatusDomain, b: StatusDomain): number {
  if (a.ref === null || b.ref === null) return a.ref === null ? 1 : -1;
  return compare(a.title, b.title);
}

function compare(a: string, b: string): number {
  return a.localeCompare(b, 'en');
}
