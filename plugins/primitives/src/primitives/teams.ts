/** Something that builds on a primitive. */
export interface Adopter {
  entityRef: string;
  title: string;
  /** Who owns it. */
  ownerRef?: string;
}

/** What one owner has that builds on a primitive. */
export interface Team {
  /** Absent for what nobody owns. */
  ownerRef?: string;
  adopters: Adopter[];
}

/** Adopters by who owns them, the owner of most first and what nobody owns last. */
export function teamsOf(adopters: readonly Adopter[]): Team[] {
  const byOwner = new Map<string | undefined, Adopter[]>();
  for (const adopter of adopters) {
    const { ownerRef } = adopter;
    byOwner.set(ownerRef, [...(byOwner.get(ownerRef) ?? []), adopter]);
  }
  return [...byOwner]
    .map(([ownerRef, owned]) => ({
      ownerRef,
      adopters: owned.sort((a, b) => a.title.localeCompare(b.title, 'en')),
    }))
    .sort(
      (a, b) =>
        Number(!a.ownerRef) - Number(!b.ownerRef) ||
        b.adopters.length - a.adopters.length ||
        (a.ownerRef ?? '').localeCompare(b.ownerRef ?? '', 'en'),
    );
}
