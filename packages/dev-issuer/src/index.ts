export { createIssuer } from './createIssuer';
export type { IssuerOptions } from './createIssuer';
export { readIssuerSettings } from './issuerSettings';
export type { IssuerSettings } from './issuerSettings';
export { PEOPLE } from './people/people';
export type { Person } from './people/people';
