import { Router, urlencoded } from 'express';
import type { ErrorRequestHandler, Request, Response } from 'express';
import type { Provider } from 'oidc-provider';
import { PEOPLE, findPerson } from '../people/people';
import { renderChoice, renderRefusal } from './pages';

type Step = (req: Request, res: Response) => Promise<void>;

const showRefusal: ErrorRequestHandler = (error, _req, res, next) => {
  if (res.headersSent) {
    next(error);
    return;
  }
  const status = Number(error.statusCode ?? error.status) || 500;
  const reason =
    status < 500
      ? 'The request to sign in is too old or was made in another browser'
      : 'Local sign-in met an error; its log says more';
  // eslint-disable-next-line no-console -- the console is this command's log
  if (status >= 500) console.error(error);
  res.status(status).type('html').send(renderRefusal(reason));
};

/** The page where a person is chosen, and what happens with the choice. */
export function choiceRoutes(provider: Provider): Router {
  const router = Router();
  const step = (work: Step) => (req: Request, res: Response, next: Function) =>
    work(req, res).catch(error => next(error));

  router.get(
    '/choose/:uid',
    step(async (req, res) => {
      const { uid } = await provider.interactionDetails(req, res);
      res.type('html').send(renderChoice(PEOPLE, `/choose/${uid}`));
    }),
  );

  router.post(
    '/choose/:uid',
    urlencoded({ extended: false, limit: '1kb' }),
    step(async (req, res) => {
      const person = findPerson(req.body.person);
      if (!person) {
        res
          .status(400)
          .type('html')
          .send(renderRefusal('There is no such person here'));
        return;
      }
      await forgetEarlierPerson(provider, req, res);
      const login = { accountId: person.sub, remember: false };
      await provider.interactionFinished(req, res, { login });
    }),
  );

  router.use(showRefusal);
  return router;
}

// Somebody who was another person before starts a new session; the library
// would otherwise ask to sign the first one out.
async function forgetEarlierPerson(
  provider: Provider,
  req: Request,
  res: Response,
) {
  const interaction = await provider.interactionDetails(req, res);
  const uid = interaction.session?.uid;
  if (!uid) return;
  const session = await provider.Session.findByUid(uid);
  await session?.destroy();
  interaction.session = undefined;
  await interaction.save(interaction.exp - Math.floor(Date.now() / 1000));
}
