import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// The first test of a file also compiles what the page loads lazily.
configure({ asyncUtilTimeout: 15_000 });
jest.setTimeout(40_000);

// jsdom does not scroll, so nothing ever comes into view there.
window.IntersectionObserver = class {
  readonly root = null;
  readonly rootMargin = '';
  readonly thresholds = [];
  observe() {}
  unobserve() {}
  disconnect() {}
  takeRecords() {
    return [];
  }
};

// It asks the backend for a cookie, which no test has; FeedLinks.test shows that it is asked.
jest.mock('@backstage/plugin-auth-react', () => ({
  useCookieAuthRefresh: () => ({ status: 'loading' }),
}));
