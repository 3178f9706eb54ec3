/** @jest-environment @backstage/cli-module-test-jest/config/jest-environment-jsdom */
import { createSiteFixture } from '../__testUtils__/siteFixture';

const { build, json, page, warnings } = createSiteFixture();

/** The article of a site that is this one page. */
async function article(markdown: string) {
  await build({ docs: { 'index.md': markdown } });
  return (await page('index.html')).querySelector('article')!;
}

describe('admonitions', () => {
  it.each([
    ['a type', '!!! note\n    Text', 'admonition note', 'Note'],
    ['a title', '!!! tip "Do *this*"\n    Text', 'admonition tip', 'Do this'],
    ['no title', '!!! tip ""\n    Text', 'admonition tip', undefined],
    ['an alias', '!!! caution\n    Text', 'admonition warning', 'Caution'],
    ['any type', '!!! Release\n    Text', 'admonition note', 'Release'],
    ['more classes', '!!! bug inline end\n    Text', 'admonition bug', 'Bug'],
    ['capitals', '!!! WARNING "W"\n    Text', 'admonition warning', 'W'],
  ])('may have %s', async (_, markdown, className, title) => {
    const box = (await article(markdown)).querySelector('.admonition')!;

    expect(box.className).toBe(className);
    expect(box.querySelector('.admonition-title')?.textContent).toBe(title);
    expect(box.querySelector('p:not(.admonition-title)')!.textContent).toBe(
      'Text',
    );
  });

  it.each([
    ['??? note', false, 'Note'],
    ['???+ warning "Open"', true, 'Open'],
    ['??? "Only a title"', false, 'Only a title'],
    ['??? info ""', false, 'Info'],
  ])('may be folded: %s', async (line, open, title) => {
    const box = (await article(`${line}\n    Text`)).querySelector('details')!;

    expect(box.open).toBe(open);
    expect(box.querySelector('summary')!.textContent).toBe(title);
    expect(box.querySelector('p')!.textContent).toBe('Text');
  });

  it('hold whatever Markdown holds, and end where the indent ends', async () => {
    const found = await article(
      'Before\n!!! note\n    A list:\n\n    - one\n\n        ```sh\n        ls\n        ```\n\n\n    !!! tip\n        Inner\n\nAfter',
    );

    const box = found.querySelector('.admonition')!;
    expect(box.querySelector('li code')!.textContent).toBe('ls\n');
    expect(box.querySelector('.admonition .admonition-title')).not.toBeNull();
    expect(box.textContent).not.toContain('After');
    expect([...found.children].map(({ tagName }) => tagName)).toEqual([
      'P',
      'DIV',
      'P',
    ]);
  });

  it('stand in lists too', async () => {
    const found = await article(
      '1. One\n\n    !!! note\n        Inner\n\n2. Two',
    );

    expect(found.querySelector('li .admonition p + p')!.textContent).toBe(
      'Inner',
    );
    expect(found.querySelectorAll('ol > li')).toHaveLength(2);
  });

  it.each(['!!!', '??? ', '!!! note "Half', 'Wow!!! note', '    !!! note'])(
    'are none: %j',
    async line => {
      const found = await article(`${line}\n    Text`);
      expect(found.querySelector('.admonition, details')).toBeNull();
    },
  );
});

describe('code', () => {
  it.each([
    ['ts', '```ts\nconst a = 1;\n```', 'const'],
    ['an alias', '```sh\nif true; then ls; fi\n```', 'if'],
    ['capitals', '```YAML\na: true\n```', undefined],
    ['a file of Docker', '```dockerfile\nFROM node\n```', 'FROM'],
    ['attributes', '``` { .ts title="a" }\nconst a = 1;\n```', 'const'],
  ])('is coloured: %s', async (_, markdown, keyword) => {
    const code = (await article(markdown)).querySelector('pre > code')!;
    expect(code.querySelector('[class^=hljs-]')).not.toBeNull();
    expect(code.querySelector('.hljs-keyword')?.textContent).toBe(keyword);
  });

  it('has a title where one is given, and scrolls with the keyboard', async () => {
    const found = await article(
      '```ts title="src/<a>.ts" hl_lines="1"\na;\n```',
    );

    expect(found.querySelector('.filename')!.textContent).toBe('src/<a>.ts');
    expect(found.querySelector('pre > code')!.getAttribute('tabindex')).toBe(
      '0',
    );
  });

  it.each(['```\n<b>\n```', '```nonsense\n<b>\n```', '    <b>'])(
    'of no known language is shown as it is: %j',
    async markdown => {
      const code = (await article(markdown)).querySelector('pre > code')!;
      expect(code.textContent).toBe('<b>\n');
    },
  );

  it('keeps the source of a diagram for whoever draws it', async () => {
    const source = 'graph TD\n  A["<b>"] --> B\n';
    const code = (
      await article(`\`\`\`mermaid\n${source}\`\`\``)
    ).querySelector('code.language-mermaid')!;
    expect(code.textContent).toBe(source);
    expect(code.children).toHaveLength(0);
  });
});

describe('lists and footnotes', () => {
  it('show what is done', async () => {
    const found = await article('- [x] done\n- [ ] to do\n- plain');

    const boxes = [...found.querySelectorAll('input')];
    expect(boxes.map(({ checked }) => checked)).toEqual([true, false]);
    expect(boxes.every(({ disabled }) => disabled)).toBe(true);
    expect(found.querySelector('label')!.textContent!.trim()).toBe('done');
    expect(found.querySelectorAll('li')).toHaveLength(3);
  });

  it('lead to a footnote and back', async () => {
    const found = await article(
      'One[^a], again[^a], inline^[*Here*].\n\n[^a]: Why [so](#t).\n\n# T',
    );

    const references = [...found.querySelectorAll('.footnote-ref a')];
    for (const reference of references) {
      const note = found.querySelector(reference.getAttribute('href')!)!;
      const back = [...note.querySelectorAll('.footnote-backref')];
      expect(back.map(it => it.getAttribute('href'))).toContain(
        `#${reference.id}`,
      );
    }
    expect(references).toHaveLength(3);
    expect(found.querySelector('#fn2 em')!.textContent).toBe('Here');
    expect(warnings).toEqual([]);
  });

  it('are found by search with all that they say', async () => {
    await build({
      docs: {
        'index.md':
          '# T\n\n- [ ] wombat\n\n!!! note "Emu"\n    quoll\n\n| a |\n|---|\n| numbat |\n\nX[^1]\n\n[^1]: bilby\n',
      },
    });

    const { docs } = await json('search/search_index.json');
    expect(docs[0].text).toBe('wombat Emu quoll a numbat X bilby');
  });
});
