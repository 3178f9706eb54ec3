import { toError } from '@backstage/errors';
import { useShadowRootElements } from '@backstage/plugin-techdocs-react';
import { useTheme } from '@material-ui/core/styles';
import { useEffect } from 'react';
import { altTextOf } from './diagrams';
import { type Scheme, drawDiagram } from './drawDiagram';

const SOURCES = ['code.language-mermaid'];

/** Draws the diagrams of the page that is open, and again when the theme changes. */
export function MermaidAddon() {
  const sources = useShadowRootElements<HTMLElement>(SOURCES);
  const scheme: Scheme = useTheme().palette.type === 'dark' ? 'dark' : 'light';

  // The reader replaces the page's elements, so each render looks again.
  useEffect(() => {
    for (const source of sources) {
      if (source.dataset.drawnFor !== scheme) {
        source.dataset.drawnFor = scheme;
        show(source, scheme);
      }
    }
  });
  return null;
}

/** Puts the picture above its source; what is wrong if there is none. */
async function show(code: HTMLElement, scheme: Scheme): Promise<void> {
  const source = code.textContent ?? '';
  const result = await drawDiagram(source, scheme).then(
    picture => pictureOf(picture, altTextOf(source)),
    error => complaint(toError(error)),
  );
  const place = placeOf(code);
  // The theme may have changed, or the page gone, in the meantime.
  if (!place || code.dataset.drawnFor !== scheme) return;
  place.querySelector(':scope > .diagram')?.remove();
  place.prepend(result);
  if (result.tagName === 'IMG') foldSource(code, place);
}

function placeOf(code: HTMLElement): HTMLElement | null {
  return code.isConnected
    ? code.closest('.highlight') ?? code.closest('pre')!.parentElement
    : null;
}

function pictureOf(
  { address, width }: { address: string; width: number },
  description: string,
): HTMLElement {
  const image = document.createElement('img');
  image.className = 'diagram';
  image.alt = description;
  image.src = address;
  if (width > 0) image.width = Math.ceil(width);
  Object.assign(image.style, {
    display: 'block',
    margin: '0 auto',
    maxWidth: '100%',
    height: 'auto',
  });
  return image;
}

function complaint({ message }: Error): HTMLElement {
  const paragraph = document.createElement('p');
  paragraph.className = 'diagram';
  paragraph.setAttribute('role', 'note');
  const [firstLine] = message.split('\n');
  paragraph.textContent = `This diagram cannot be drawn: ${firstLine}`;
  return paragraph;
}

function foldSource(code: HTMLElement, place: HTMLElement): void {
  if (place.querySelector(':scope > details')) return;
  const details = document.createElement('details');
  details.className = 'diagram-source';
  const summary = document.createElement('summary');
  summary.textContent = 'Source of this diagram';
  details.append(summary, code.closest('pre')!);
  place.append(details);
}
