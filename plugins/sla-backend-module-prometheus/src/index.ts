export { slaModulePrometheus as default } from './module';
