import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// The first test of a file also compiles what it renders.
configure({ asyncUtilTimeout: 15_000 });
jest.setTimeout(40_000);
