/** Secrets to plant: what callers send to show who they are, and what is configured. */
export const plantedSecrets = {
  token: 'canary-token+3f9a/0c1d7e',
  wrongToken: 'canary-wrong+8b2e/5d40aa',
  cookie: 'canary-cookie+71c3/e9f2b6',
  key: 'canary-key+a4d8/27f05e11',
  password: 'canary-password+b7e1/94c0',
};

/** A backend's configuration that holds them; `token` is the one of a service. */
export const configWithSecrets = {
  backend: {
    baseUrl: 'http://localhost',
    auth: {
      keys: [{ secret: plantedSecrets.key }],
      externalAccess: [
        {
          type: 'static',
          options: { token: plantedSecrets.token, subject: 'pipeline' },
        },
      ],
    },
    database: {
      client: 'pg',
      connection: { host: 'db.example', password: plantedSecrets.password },
    },
  },
};
