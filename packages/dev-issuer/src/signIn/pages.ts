import { createHash } from 'node:crypto';
import escapeHtml from 'escape-html';
import type { Person } from '../people/people';
import { stylesheet } from './stylesheet';

const MARK = `<svg width="40" height="40" viewBox="0 0 32 32" aria-hidden="true"><path d="M16 2 8.5 16h15z" fill="#f2a65a"/><g fill="currentColor"><rect x="9" y="18" width="14" height="3" rx="1.5"/><rect x="5.5" y="22.5" width="21" height="3" rx="1.5" opacity=".8"/><rect x="2" y="27" width="28" height="3" rx="1.5" opacity=".6"/></g></svg>`;

const STYLE_HASH = createHash('sha256').update(stylesheet).digest('base64');

/**
 * The headers of every page. After a choice the browser is sent on to the
 * portal, so the form may lead there too.
 */
export function pageHeaders(portalUrl: string): Record<string, string> {
  return {
    'content-security-policy': [
      "default-src 'none'",
      `style-src 'sha256-${STYLE_HASH}'`,
      `form-action 'self' ${portalUrl}`,
      "frame-ancestors 'none'",
      "base-uri 'none'",
    ].join('; '),
    'cache-control': 'no-store',
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
  };
}

/** The page with one button for each person; `action` is where it posts to. */
export function renderChoice(
  people: readonly Person[],
  action: string,
): string {
  const choices = people.map(
    ({ sub, name, role, may }) =>
      `<li><button name="person" value="${escapeHtml(sub)}">` +
      `<strong>${escapeHtml(name)}</strong>` +
      `<span class="role">${escapeHtml(role)}</span>` +
      `<span>${escapeHtml(may)}</span></button></li>`,
  );
  return page(
    'Local sign-in: choose a person',
    `<p>These people are invented and have no passwords. This page exists only on this computer; a production portal asks your company's sign-in instead.</p>
<form method="post" action="${escapeHtml(action)}"><ul>${choices.join(
      '',
    )}</ul></form>`,
  );
}

/** The page that says why a sign-in cannot go on. */
export function renderRefusal(reason: string): string {
  return page(
    'This sign-in cannot go on',
    `<p>${escapeHtml(
      sentence(reason),
    )}</p><p>Close this window and choose “Choose a person” in the portal again.</p>`,
  );
}

function sentence(text: string): string {
  const trimmed = text.trim();
  const start = trimmed.charAt(0).toUpperCase() + trimmed.slice(1);
  return /[.!?]$/.test(start) ? start : `${start}.`;
}

function page(title: string, content: string): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(
    title,
  )} – Stagecraft</title><style>${stylesheet}</style></head>
<body><main>${MARK}<h1>${escapeHtml(title)}</h1>${content}</main></body>
</html>`;
}
