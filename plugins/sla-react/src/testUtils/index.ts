/**
 * Fakes of service levels, for tests.
 *
 * @packageDocumentation
 */
export { FakeSlaApi, type FakeSlaContent } from './FakeSlaApi';
export { objectiveFixture } from './objectiveFixture';
export { FakeStatusApi, type StatusCall } from './FakeStatusApi';
export { objectiveWindowFixture } from './objectiveWindowFixture';
