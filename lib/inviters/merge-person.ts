/** What an invitation may tell of a person. */
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

/** Someone new; who is told without a name is "Candidate" and their id until a name is given. */
export const newPerson = (candidateId: string, given: GivenPerson): KnownPerson => ({
  candidateId,
  firstName: given.firstName ?? unnamed,
  lastName: given.lastName ?? candidateId,
  email: given.email ?? null,
});

/** What a known person lacks and an invitation gives; it changes nothing that is known. */
export function filledIn(known: KnownPerson, given: GivenPerson): Partial<KnownPerson> {
  return {
    ...(known.firstName === unnamed && given.firstName && { firstName: given.firstName }),
    ...(known.lastName === known.candidateId && given.lastName && { lastName: given.lastName }),
    ...(!known.email && given.email && { email: given.email }),
  };
}
