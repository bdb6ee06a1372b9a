/** The details an invitation may give of a person. */
export interface GivenPerson {
  firstName?: string | undefined;
  lastName?: string | undefined;
  email?: string | undefined;
}

interface KnownPerson {
  candidateId: string | null;
  firstName: string;
  lastName: string;
  email: string | null;
}

const unnamed = "Candidate";

/**
 * Returns the columns of a new person; without a name, "Candidate" and their ID until one is given.
 */
export const newPerson = (candidateId: string, given: GivenPerson): KnownPerson => ({
  candidateId,
  firstName: given.firstName ?? (given.lastName ? "" : unnamed),
  lastName: given.lastName ?? (given.firstName ? "" : candidateId),
  email: given.email ?? null,
});

/** Returns what a known person lacks and an invitation provides; existing values don't change. */
export function filledIn(known: KnownPerson, given: GivenPerson): Partial<KnownPerson> {
  return {
    ...(["", unnamed].includes(known.firstName) &&
      given.firstName && { firstName: given.firstName }),
    ...(["", known.candidateId].includes(known.lastName) &&
      given.lastName && { lastName: given.lastName }),
    ...(!known.email && given.email && { email: given.email }),
  };
}
