export { graphApi, createGraphApi } from './graphApi';
