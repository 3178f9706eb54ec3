export { slaServiceMock } from './slaServiceMock';
export type { SlaServiceMock } from './slaServiceMock';
