/** An invented person of the example company, who can sign in without a password. */
export interface Person {
  /** The subject, and the name of the user in the catalog. */
  sub: string;
  name: string;
  role: string;
  /** What this person may do, one sentence. */
  may: string;
}

/** The three who can sign in on a local start. */
export const PEOPLE: readonly Person[] = [
  {
    sub: 'priya',
    name: 'Priya Platform',
    role: 'Platform engineer',
    may: 'Runs the platform: plans the roadmap, records incidents, takes sample data away.',
  },
  {
    sub: 'devon',
    name: 'Devon Developer',
    role: 'Service developer, Parcel Tracking',
    may: 'Creates services from golden paths, looks after those of the team, votes.',
  },
  {
    sub: 'rita',
    name: 'Rita Reader',
    role: 'Analyst, Business Insights',
    may: 'Reads everything and changes nothing.',
  },
];

export function findPerson(sub: unknown): Person | undefined {
  return PEOPLE.find(person => person.sub === sub);
}

/** What the portal learns about a person. */
export function claimsOf({ sub, name }: Person) {
  return {
    sub,
    name,
    preferred_username: sub,
    email: `${sub}@meridian.example`,
    email_verified: true,
  };
}
