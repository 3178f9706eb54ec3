import { readDocuments } from './readDocuments';
import { readPromises, refsOfPromises, titlesByRef } from './promises';

const file = (path: string, text: string) => ({
  path,
  text,
  size: text.length,
});

const SLO = `
apiVersion: openslo/v1
kind: SLO
metadata:
  name: dock-availability
  displayName: dock answers
spec:
  service: dock
  timeWindow: [{ duration: 28d, isRolling: true }]
  budgetingMethod: Occurrences
  objectives: [{ displayName: Available, targetPercent: 99.5 }]
`;
const AGREEMENT = `
apiVersion: stagecraft.dev/v1alpha1
kind: ServiceLevelAgreement
metadata: { name: dock-platform, title: Sign-in for dock }
spec:
  provider: component:default/sign-in
  slos: [{ ref: sign-in-availability, targetPercent: 99.9 }, { ref: broken }]
`;

it('finds what is promised by and to the project', () => {
  const documents = readDocuments([
    file('slo.yaml', SLO),
    file('agreement.yaml', `${AGREEMENT}\n---\n${SLO}`),
  ]);
  const { objectives, agreements } = readPromises(documents);
  expect(objectives).toHaveLength(2);
  expect(objectives[0]).toEqual({
    title: expect.stringContaining('dock answers'),
    targetPpm: 995_000,
    window: '28d',
  });
  expect(agreements).toEqual([
    {
      title: 'Sign-in for dock',
      provider: 'component:default/sign-in',
      levels: [
        { ref: 'slo:default/sign-in-availability', targetPercent: 99.9 },
      ],
    },
  ]);
});

it('finds what the catalog calls what is promised', () => {
  const documents = readDocuments([file('agreement.yaml', AGREEMENT)]);
  expect(refsOfPromises(readPromises(documents))).toEqual([
    'component:default/sign-in',
    'slo:default/sign-in-availability',
  ]);
  const broken = AGREEMENT.replace('sign-in-availability', ':x');
  const odd = readDocuments([file('agreement.yaml', broken)]);
  expect(refsOfPromises(readPromises(odd))).toEqual([
    'component:default/sign-in',
  ]);
  const found = {
    apiVersion: 'openslo/v1',
    kind: 'SLO',
    metadata: { name: 'sign-in-availability', title: 'Sign-in answers' },
  };
  expect(titlesByRef([undefined, found])).toEqual({
    'slo:default/sign-in-availability': 'Sign-in answers',
  });
});

it.each([
  ['no YAML file', 'slo.txt', SLO],
  ['broken YAML', 'slo.yaml', 'kind: [SLO'],
  ['no document', 'slo.yaml', 'just text'],
  [
    'an SLO without objectives',
    'slo.yaml',
    SLO.replace(/ {2}objectives.*/, ''),
  ],
  ['a huge file', 'slo.yaml', `${SLO}#${'x'.repeat(200_000)}`],
  [
    'a YAML bomb',
    'slo.yaml',
    `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c,*c]\n`,
  ],
])('finds nothing in %s', (_, path, text) => {
  expect(readPromises(readDocuments([file(path, text)]))).toEqual({
    objectives: [],
    agreements: [],
  });
});
