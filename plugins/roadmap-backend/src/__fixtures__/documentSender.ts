import type {
  DocumentFormat,
  DocumentPlan,
  RoadmapItemDetails,
} from '@stagecraft/backstage-plugin-roadmap-common';
import type { sender } from './sender';

/** Works with documents as somebody does who agrees with everything. */
export function documentSender(send: ReturnType<typeof sender>) {
  type Format = DocumentFormat;

  async function plan(text: string, format: Format = 'yaml', headers = {}) {
    const body = { text, format };
    const answer = await send('post', '/v1/documents/plan', body, headers);
    expect(answer.status).toBe(200);
    return answer.body as DocumentPlan;
  }

  function apply(
    text: string,
    basis: string,
    format: Format = 'yaml',
    headers = {},
  ) {
    const body = { text, format, basis };
    return send('post', '/v1/documents/apply', body, headers);
  }

  /** Plans and applies. */
  async function take(text: string, format: Format = 'yaml') {
    const { basis, problems } = await plan(text, format);
    expect(problems).toEqual([]);
    const { status, body } = await apply(text, basis, format);
    expect([status, body.error?.message]).toEqual([200, undefined]);
    return body as DocumentPlan;
  }

  async function exported(format: Format = 'yaml', filter = '') {
    const path = `/v1/documents?format=${format}${filter}`;
    const { status, text } = await send('get', path).buffer(true);
    expect(status).toBe(200);
    return text;
  }

  async function item(key: string) {
    const { body } = await send('get', `/v1/items/${key}`);
    return body as RoadmapItemDetails;
  }

  return { apply, exported, item, plan, take };
}
