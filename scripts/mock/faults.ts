/** The mock partner's assessments: by its id each does, or fails at, something of its own. */
export const mockAssessments = {
  ok: "Everything goes well",
  slow: "Answers an invitation after the time-out",
  "error-500": "Answers every invitation with 500",
  "error-once": "Answers the first try of an invitation with 500",
  "wrong-uuid": "Gives back another interview uuid",
  "not-json": "Answers an invitation with HTML",
  "no-url": "Gives the candidate no address",
  "odd-text": "Refuses an invitation in a text that a database does not take",
  redirect: "Redirects an invitation elsewhere",
  "duplicate-callbacks": "Reports every status three times",
  "out-of-order-callbacks": "Reports the last status first",
  "never-finishes": "Starts and never finishes",
} as const;

export type MockAssessment = keyof typeof mockAssessments;

export const isMockAssessment = (id: string): id is MockAssessment =>
  Object.hasOwn(mockAssessments, id);

/** Wrong ways to keep the contract, for a test of the connection: `/faults/<name>/api`. */
export const connectionFaults = {
  "open-door": "Takes any password",
  "html-errors": "Refuses with HTML",
  "no-list": "Lists no assessments",
  "other-uuid": "Gives back another partner uuid",
  "knows-everybody": "Answers 200 for an unknown interview",
} as const;

export type ConnectionFault = keyof typeof connectionFaults;

export const isConnectionFault = (name: string): name is ConnectionFault =>
  Object.hasOwn(connectionFaults, name);

export const statuses = ["Initiated", "Started", "In Progress", "Finished", "Completed"] as const;
export type MockStatus = (typeof statuses)[number];

/** The statuses that an interview goes through, and in which order they are reported. */
export function courseOf(id: MockAssessment): { goes: MockStatus[]; reports: MockStatus[] } {
  const goes: MockStatus[] = id === "never-finishes" ? ["Started"] : [...statuses.slice(1)];
  if (id === "duplicate-callbacks")
    return { goes, reports: goes.flatMap((each) => [each, each, each]) };
  if (id === "out-of-order-callbacks") return { goes, reports: [...goes].reverse() };
  return { goes, reports: goes };
}
