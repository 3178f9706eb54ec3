export { slaModuleProbe as default } from './module';
