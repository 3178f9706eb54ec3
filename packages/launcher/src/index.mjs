export { yarnSettings } from './bootstrap/installDependencies.mjs';
export { Steps } from './console/Steps.mjs';
export { startPortal } from './portal/startPortal.mjs';
export { freePorts } from './processes/ports.mjs';
