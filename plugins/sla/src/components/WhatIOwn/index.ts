export { WhatIOwn } from './WhatIOwn';
