import { ThemeProvider, createTheme } from '@material-ui/core/styles';
import { render, waitFor } from '@testing-library/react';
import { MermaidAddon } from './MermaidAddon';
import { drawDiagram } from './drawDiagram';

// Mermaid measures text, which only a browser can; the browser tests draw.
jest.mock('./drawDiagram');
const draw = jest.mocked(drawDiagram);

let shadow: HTMLElement[] = [];
jest.mock('@backstage/plugin-techdocs-react', () => ({
  useShadowRootElements: () => shadow,
}));

function pageWith(source: string) {
  document.body.innerHTML =
    '<div class="highlight"><pre><code class="language-mermaid"></code></pre></div>';
  const code = document.querySelector('code')!;
  code.textContent = source;
  shadow = [code];
  return document.querySelector('.highlight')!;
}

const addon = (type: 'light' | 'dark') => (
  <ThemeProvider theme={createTheme({ palette: { type } })}>
    <MermaidAddon />
  </ThemeProvider>
);

beforeEach(() => draw.mockReset());

describe('MermaidAddon', () => {
  it('puts a picture above the source, and draws it anew in the dark', async () => {
    draw.mockImplementation(async (_, scheme) => ({
      address: `data:image/svg+xml,${scheme}`,
      width: 99.5,
    }));
    const place = pageWith('graph TD\n  accTitle: Checks\n  A --> B');
    const { rerender } = render(addon('light'));

    await waitFor(() => expect(place.querySelector('img')).not.toBeNull());
    const image = place.querySelector('img')!;
    expect(image.alt).toBe('Checks');
    expect(image.width).toBe(100);
    expect(place.querySelector('details pre code')!.textContent).toContain(
      'A --> B',
    );

    rerender(addon('dark'));
    await waitFor(() =>
      expect(place.querySelector('img')!.src).toMatch(/dark$/),
    );
    rerender(addon('dark'));
    expect(place.querySelectorAll('img, details')).toHaveLength(2);
    expect(draw).toHaveBeenCalledTimes(2);
  });

  it('leaves the source where it is and says why it is not drawn', async () => {
    draw.mockRejectedValue(new Error('Parse error on line 2\nmore'));
    const place = pageWith('graph TD\n  <b>');
    render(addon('light'));

    await waitFor(() =>
      expect(place.querySelector('[role="note"]')).toHaveTextContent(
        'This diagram cannot be drawn: Parse error on line 2',
      ),
    );
    expect(place.querySelector('pre code')!.textContent).toBe(
      'graph TD\n  <b>',
    );
    expect(place.querySelector('details, img, b')).toBeNull();
  });

  it('draws nothing into a page that is gone', async () => {
    let finish = (_: { address: string; width: number }) => {};
    draw.mockReturnValue(new Promise(resolve => (finish = resolve)));
    const place = pageWith('graph TD');
    render(addon('light'));
    place.remove();
    finish({ address: 'data:,', width: 1 });
    await Promise.resolve();

    expect(place.querySelector('img')).toBeNull();
  });
});
