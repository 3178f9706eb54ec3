/* eslint-disable no-script-url -- that is the point of them */
import type { Page } from 'playwright-core';

/** A server that no page of the portal may ask for anything. */
export const ELSEWHERE = 'http://elsewhere.example';

/** Markup that runs a script or asks another server where a page is careless. */
export const MARKUP = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  `<img src="${ELSEWHERE}/pixel.png">`,
  `![pixel](${ELSEWHERE}/pixel.png)`,
  `![pixel](//elsewhere.example/pixel.png)`,
  `<object data="${ELSEWHERE}/x.html"></object><embed src="${ELSEWHERE}/x.swf">`,
  `<object><script>alert(1)</script></object>`,
  '<iframe srcdoc="<script>parent.alert(1)</script>"></iframe>',
  `<iframe src="${ELSEWHERE}/"></iframe>`,
  '<svg onload=alert(1)><script>alert(1)</script></svg>',
  `<svg><image href="${ELSEWHERE}/x.svg"></image></svg>`,
  '<math><mtext><style><img src=x onerror=alert(1)></style></mtext></math>',
  `<link rel="stylesheet" href="${ELSEWHERE}/x.css">`,
  `<div style="background: url(${ELSEWHERE}/x.png)">x</div>`,
  `<video autoplay src="${ELSEWHERE}/x.mp4" poster="${ELSEWHERE}/x.png"></video>`,
  '<details open ontoggle=alert(1)>x</details>',
  '<body onload=alert(1)>',
  `<meta http-equiv="refresh" content="0; url=${ELSEWHERE}/">`,
  '<base href="http://elsewhere.example/">',
];
/** Links that a browser would run. */
export const LINKS = [
  '[a](javascript:alert(1))',
  '[b](JaVaScRiPt:alert(1))',
  '[c](java&#9;script:alert(1))',
  '[d](java&#10;script:alert(1))',
  '[e](&#1;javascript:alert(1))',
  '[f](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)',
  '[g](vbscript:alert(1))',
  '<a href="javascript:alert(1)">h</a>',
  '<javascript:alert(1)>',
];

/** Counts dialogs and requests that leave the portal. */
export function watch(page: Page, baseUrl: string) {
  const dialogs: string[] = [];
  const foreign: string[] = [];
  const onDialog = (dialog: {
    message(): string;
    dismiss(): Promise<void>;
  }) => {
    dialogs.push(dialog.message());
    dialog.dismiss().catch(() => undefined);
  };
  const onRequest = (request: { url(): string }) => {
    const { protocol, origin } = new URL(request.url());
    const inside = protocol === 'data:' || protocol === 'blob:';
    if (!inside && origin !== new URL(baseUrl).origin)
      foreign.push(request.url());
  };
  page.on('dialog', onDialog);
  page.on('request', onRequest);
  const stop = () => {
    page.off('dialog', onDialog);
    page.off('request', onRequest);
  };
  return { dialogs, foreign, stop };
}
