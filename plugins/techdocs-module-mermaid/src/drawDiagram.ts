import { reasonNotToDraw } from './diagrams';

export type Scheme = 'light' | 'dark';

/** What a diagram may not set for itself. */
const SECURE = [
  'secure',
  'securityLevel',
  'startOnLoad',
  'maxTextSize',
  'maxEdges',
  'suppressErrorRendering',
  'theme',
  'themeCSS',
  'themeVariables',
  'fontFamily',
  'altFontFamily',
  'htmlLabels',
  'dompurifyConfig',
  'logLevel',
];

let drawn = 0;

/**
 * Draws a diagram.
 *
 * @returns an SVG picture as a data address, and its width in pixels
 * @throws Error saying why it cannot be drawn
 */
export async function drawDiagram(
  source: string,
  scheme: Scheme,
): Promise<{ address: string; width: number }> {
  const reason = reasonNotToDraw(source);
  if (reason) throw new Error(reason);
  const { default: mermaid } = await import('mermaid');
  mermaid.initialize({
    startOnLoad: false,
    securityLevel: 'strict',
    suppressErrorRendering: true,
    secure: SECURE,
    theme: scheme === 'dark' ? 'dark' : 'default',
    // Labels of HTML would not be drawn in a picture.
    htmlLabels: false,
    flowchart: { htmlLabels: false },
    // Else the line shows through, and strikes out what stands on it.
    themeCSS: '.edgeLabel rect { opacity: 1 }',
    maxEdges: 300,
    logLevel: 'fatal',
  });
  drawn += 1;
  const { svg } = await mermaid.render(`techdocs-diagram-${drawn}`, source);
  return asPicture(svg);
}

/** In a picture, unlike in the page, nothing runs, is clicked or is loaded. */
function asPicture(markup: string) {
  const parsed = new DOMParser().parseFromString(markup, 'text/html');
  const svg = parsed.querySelector('svg');
  if (!svg) throw new Error('nothing was drawn');
  const [, , width, height] = (svg.getAttribute('viewBox') ?? '')
    .split(/[\s,]+/)
    .map(Number);
  if (width > 0 && height > 0) {
    svg.setAttribute('width', `${width}`);
    svg.setAttribute('height', `${height}`);
  }
  const text = new XMLSerializer().serializeToString(svg);
  return {
    address: `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`,
    width,
  };
}
