/** A failure that a person can act on, printed as one line without a stack. */
export class Failure extends Error {}

export function reportFailure(error) {
  console.error(error instanceof Failure ? `\n${error.message}` : error);
}
