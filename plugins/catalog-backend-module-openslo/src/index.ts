export { catalogModuleOpenSlo as default } from './module';
