import type { LoggerService } from '@backstage/backend-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { Notice, NoticeStore } from '../../database/NoticeStore';

/** What telling owners works with. */
export interface TellOwnersOptions {
  logger: LoggerService;
  notices: NoticeStore;
  notifications: NotificationService;
}

const BATCH = 20;
/** Topic that people can mute. */
const TOPIC = 'New versions of golden paths';

/** Tells the owners of a project of each release that changes it, once. */
export class TellOwners {
  readonly #options: TellOwnersOptions;

  constructor(options: TellOwnersOptions) {
    this.#options = options;
  }

  async run(): Promise<void> {
    const { logger, notices } = this.#options;
    await notices.sendEach(BATCH, notice =>
      this.#send(notice).catch(error => {
        logger.warn(
          `The owner of ${notice.entityRef} was not told of ${notice.tag}: ${error}`,
        );
        throw error;
      }),
    );
  }

  async #send({ entityRef, ownerRef, tag, template }: Notice): Promise<void> {
    const { kind, namespace, name } = parseEntityRef(entityRef);
    await this.#options.notifications.send({
      recipients: { type: 'entity', entityRef: ownerRef ?? entityRef },
      payload: {
        title: `${template} ${tag} changes ${name}`,
        description:
          'Its golden path has a new release. See which files it changes, and which your team has changed.',
        link: `/catalog/${namespace}/${kind}/${name}`,
        topic: TOPIC,
        // A later release replaces the word of the one before.
        scope: `golden-path:${entityRef}`,
        severity: 'low',
      },
    });
  }
}
