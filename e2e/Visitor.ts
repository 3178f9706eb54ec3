import assert from 'node:assert/strict';
import type { BrowserContext, Page } from 'playwright-core';
import type { Stage } from './all.test.ts';
import { openWindow, signIn, type Complaints, type Person } from './browser.ts';
import { call, type Answer, type Call } from './call.ts';

/** A person who has signed in: a window, and the same rights for direct calls. */
export class Visitor {
  readonly page: Page;
  readonly complaints: Complaints;
  readonly #context: BrowserContext;
  readonly #stage: Stage;
  #authorization?: string;

  private constructor(
    stage: Stage,
    window: Awaited<ReturnType<typeof openWindow>>,
  ) {
    this.#stage = stage;
    this.#context = window.context;
    this.page = window.page;
    this.complaints = window.complaints;
    // The newest token, since the pages renew it.
    window.page.on('request', request => {
      this.#authorization =
        request.headers().authorization ?? this.#authorization;
    });
  }

  static async signIn(stage: Stage, person: Person): Promise<Visitor> {
    const window = await openWindow(stage.browser, stage.portal.baseUrl);
    const visitor = new Visitor(stage, window);
    await signIn(window.page, person);
    await window.page.waitForLoadState('networkidle');
    return visitor;
  }

  /** Calls an interface of the portal with the token that the pages use. */
  call(method: string, path: string, options: Call = {}): Promise<Answer> {
    assert.ok(this.#authorization, 'the pages sent no token');
    const headers = { authorization: this.#authorization, ...options.headers };
    return call(this.#stage.portal, method, path, { ...options, headers });
  }

  async leave(): Promise<void> {
    await this.#context.close();
  }
}
