import { mockServices } from '@backstage/backend-test-utils';
import { ConflictError, ResponseError } from '@backstage/errors';
import { MemoryHost } from '@stagecraft/backstage-plugin-golden-paths-node/testUtils';
import { runAction } from '../__fixtures__/runAction';
import { createRegisterAction } from './register';
import { createWithdrawAction } from './withdraw';

const contents = 'http://git.test/meridian/dock/src/branch/main/';
const target = `${contents}catalog-info.yaml`;
const repoUrl = 'git.test?owner=meridian&repo=dock';

/** The part of the catalog that has locations. */
function catalogOf(kinds: string[]) {
  const locations = new Map<string, string>();
  return {
    locations,
    async addLocation(location: { target: string; dryRun?: boolean }) {
      if (!location.dryRun) {
        if (locations.has(location.target)) throw new ConflictError('exists');
        locations.set(location.target, `id of ${location.target}`);
      }
      return {
        entities: kinds.map(kind => ({ kind, metadata: { name: 'dock' } })),
      };
    },
    async getLocationByRef(ref: string) {
      const id = locations.get(ref.slice('url:'.length));
      return id && { id };
    },
    async removeLocationById(id: string) {
      for (const [key, value] of locations) {
        if (value === id) locations.delete(key);
      }
    },
  };
}

const register = (catalog: object, more: object = {}) =>
  runAction(
    createRegisterAction(catalog as never),
    { repoContentsUrl: contents },
    more,
  );

/** A refusal as the catalog's client gives it. */
async function answerOf(status: number, name: string, message: string) {
  const body = { error: { name, message }, response: { statusCode: status } };
  return ResponseError.fromResponse(Response.json(body, { status }));
}

describe('golden-path:register', () => {
  it('registers once, however often it runs', async () => {
    const catalog = catalogOf(['Location', 'API', 'Component']);
    const output = {
      entityRef: 'component:default/dock',
      catalogInfoUrl: target,
    };
    await expect(register(catalog)).resolves.toEqual({
      ...output,
      created: true,
    });
    await expect(register(catalog)).resolves.toEqual({
      ...output,
      created: false,
    });
    expect([...catalog.locations.keys()]).toEqual([target]);
  });

  it('says what the catalog has against the file', async () => {
    const catalog = catalogOf(['Component']);
    catalog.addLocation = async () => {
      throw await answerOf(400, 'InputError', 'no kind is called Robot');
    };
    await expect(register(catalog)).rejects.toThrow(
      `The catalog does not take ${target}; caused by InputError: no kind is called Robot`,
    );
  });

  it('made nothing where somebody registered it meanwhile', async () => {
    const catalog = catalogOf(['Component']);
    const { addLocation } = catalog;
    catalog.addLocation = async location => {
      if (location.dryRun) return addLocation(location);
      throw await answerOf(409, 'ConflictError', 'exists');
    };
    await expect(register(catalog)).resolves.toMatchObject({ created: false });
  });

  it('says that the file describes nothing, and registers nothing', async () => {
    const catalog = catalogOf(['Location']);
    await expect(register(catalog)).rejects.toThrow('describes no entity');
    expect(catalog.locations.size).toBe(0);
  });

  it('touches nothing in a dry run', async () => {
    const catalog = catalogOf(['Component']);
    await expect(register(catalog, { isDryRun: true })).resolves.toEqual({
      catalogInfoUrl: target,
      created: true,
    });
    expect(catalog.locations.size).toBe(0);
  });

  it('takes a registration for its own that was made and answered with 500', async () => {
    const catalog = catalogOf(['Component']);
    const { addLocation } = catalog;
    catalog.addLocation = async location => {
      const answer = await addLocation(location);
      if (!location.dryRun) throw new Error('answered with 500');
      return answer;
    };
    await expect(register(catalog)).resolves.toMatchObject({ created: true });
  });
});

describe('golden-path:withdraw', () => {
  const withdraw = async (input: object, more: object = {}) => {
    const host = new MemoryHost();
    const catalog = catalogOf(['Component']);
    const address = { host: 'git.test', owner: 'meridian', name: 'dock' };
    await host.create(address, { description: '', isPrivate: false });
    await catalog.addLocation({ target });
    const auth = mockServices.auth();
    const action = createWithdrawAction({
      auth,
      hosts: host.asHosts(),
      catalog: catalog as never,
    });
    await runAction(action, { repoUrl, ...input }, more);
    return {
      archived: host.repositories.get('dock')?.isArchived,
      registered: catalog.locations.size === 1,
    };
  };

  it.each([
    [
      'both',
      {
        repositoryCreated: true,
        catalogInfoUrl: target,
        registrationCreated: true,
      },
      { archived: true, registered: false },
    ],
    [
      'the repository alone when nothing was registered',
      { repositoryCreated: true },
      { archived: true, registered: true },
    ],
    [
      'nothing that was there before',
      {
        repositoryCreated: false,
        catalogInfoUrl: target,
        registrationCreated: false,
      },
      { archived: false, registered: true },
    ],
    [
      'nothing when no step came so far',
      {},
      { archived: false, registered: true },
    ],
  ])('takes back %s', async (_, input, left) => {
    await expect(withdraw(input)).resolves.toEqual(left);
  });

  it('has nothing to take back when the repository is gone', async () => {
    const action = createWithdrawAction({
      auth: mockServices.auth(),
      hosts: new MemoryHost().asHosts(),
      catalog: {} as never,
    });
    const input = { repoUrl, repositoryCreated: true };
    await expect(runAction(action, input)).resolves.toEqual({});
  });

  it('archives the repository even when the catalog does not answer', async () => {
    const host = new MemoryHost();
    const address = { host: 'git.test', owner: 'meridian', name: 'dock' };
    await host.create(address, { description: '', isPrivate: false });
    const catalog = {
      getLocationByRef: async () => {
        throw new Error('the catalog answered with 500');
      },
    };
    const action = createWithdrawAction({
      auth: mockServices.auth(),
      hosts: host.asHosts(),
      catalog: catalog as never,
    });
    const input = {
      repoUrl,
      repositoryCreated: true,
      registrationCreated: true,
      catalogInfoUrl: target,
    };
    await expect(runAction(action, input)).rejects.toThrow(
      'Could not take back the registration in the catalog (the catalog answered with 500). Start the golden path again with the same answers',
    );
    expect(host.repositories.get('dock')?.isArchived).toBe(true);
  });

  it('touches nothing in a dry run', async () => {
    await expect(
      withdraw({ repositoryCreated: true }, { isDryRun: true }),
    ).resolves.toEqual({ archived: false, registered: true });
  });
});
