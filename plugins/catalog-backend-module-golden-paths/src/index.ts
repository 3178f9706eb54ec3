export { catalogModuleGoldenPaths as default } from './module';
