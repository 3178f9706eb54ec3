import { ELSEWHERE, LINKS, MARKUP } from '../hostileMarkup.ts';

/** The entity, and the repository. */
export const NAME = 'handbook-of-a-test';

const CATALOG_INFO = `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: ${NAME}
  annotations:
    backstage.io/techdocs-ref: dir:.
spec:
  type: library
  lifecycle: experimental
  owner: group:default/parcel-tracking
`;

const MKDOCS = `site_name: Handbook of a test
repo_url: https://github.com/meridian/${NAME}
edit_uri: edit/main/docs/
nav:
  - Home: index.md
  - Guides:
      - guide/second.md
      - Hostile: guide/hostile.md
`;

const INDEX = `# Everything a page may hold

Read the [second page](guide/second.md#a-part), or a footnote[^why].

!!! warning "Mind the gap"

    A box with \`code\` in it.

??? note "Folded until asked"

    What was hidden.

\`\`\`ts title="src/parcel.ts"
export const weight = (grams: number) => grams / 1000;
\`\`\`

- [x] written
- [ ] read

| Lane    | Parcels |
| ------- | ------: |
| AMS-LYS |       2 |

![Two depots](images/map.svg)

\`\`\`mermaid
flowchart LR
    accTitle: From depot to depot
    A[Amsterdam] -->|by night| B[Lyon]
\`\`\`

\`\`\`mermaid
flowchart LR
    A[Unfinished --> B
\`\`\`

[^why]: Because it helps.
`;

const MAP = `<svg xmlns="http://www.w3.org/2000/svg" width="240" height="60" viewBox="0 0 240 60">
<circle cx="30" cy="30" r="16" fill="#4a8"/><circle cx="210" cy="30" r="16" fill="#48a"/>
<path d="M46 30H194" stroke="#888" stroke-width="4"/></svg>
`;

/** More than a screen of text, so that a way to a part has to scroll. */
const LONG = 'One line of many.\n\n'.repeat(60);

const SECOND = `# The second page

${LONG}

## A part

Words, and a way [back](../index.md).

${LONG}

## Another part

${LONG}
`;

/** Diagrams that would run, link or load something. */
const DIAGRAMS = [
  'flowchart LR\n  A["<img src=x onerror=alert(1)>"] --> B["<script>alert(1)</script>"]',
  'flowchart LR\n  A --> B\n  click A "javascript:alert(1)"\n  click B call alert(1)',
  `flowchart LR\n  A@{ img: "${ELSEWHERE}/pixel.png" }`,
  `flowchart LR\n  A --> B\n  style A fill:url(${ELSEWHERE}/x.svg)`,
  `%%{init: {"securityLevel": "loose", "htmlLabels": true, "themeCSS": "* { background: red }"}}%%\nflowchart LR\n  A["<iframe srcdoc='<script>parent.alert(1)</script>'></iframe>"]`,
  `---\nconfig:\n  securityLevel: loose\n  htmlLabels: true\n---\nflowchart LR\n  A["<svg onload=alert(1)>"] --> B`,
  `sequenceDiagram\n  participant A\n  link A: x @ javascript:alert(1)\n  A->>A: <img src=x onerror=alert(1)>`,
  'constructor\n  __proto__',
];

function hostilePage() {
  return [
    '# Hostile',
    ...MARKUP,
    ...LINKS,
    ...DIAGRAMS.map(it => `\`\`\`mermaid\n${it}\n\`\`\``),
    '```"><script>alert(1)</script>\ncode\n```',
    '!!! note "<img src=x onerror=alert(1)>"\n    <script>alert(1)</script>',
    '# The end of what is hostile',
  ].join('\n\n');
}

export const DIAGRAM_COUNT = DIAGRAMS.length;

/** All files of the repository. */
export function handbook(): Record<string, string> {
  return {
    'catalog-info.yaml': CATALOG_INFO,
    'mkdocs.yml': MKDOCS,
    'docs/index.md': INDEX,
    'docs/images/map.svg': MAP,
    'docs/guide/second.md': SECOND,
    'docs/guide/hostile.md': hostilePage(),
  };
}
