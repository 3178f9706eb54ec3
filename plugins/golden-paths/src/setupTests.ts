import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';
import { TextDecoder } from 'node:util';

// jsdom has neither; every browser does.
Object.assign(globalThis, { TextDecoder });
window.scrollTo = () => {};

// The first test of a file also compiles what the page loads lazily.
configure({ asyncUtilTimeout: 15_000 });
jest.setTimeout(40_000);
