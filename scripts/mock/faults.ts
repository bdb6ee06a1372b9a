/** The mock partner's assessments; each id selects a behavior or a fault. */
export const mockAssessments = {
  ok: "Everything works",
  slow: "Responds to an invitation after the timeout",
  "error-500": "Responds to every invitation with 500",
  "error-once": "Responds to the first try of an invitation with 500",
  "wrong-uuid": "Returns another interview uuid",
  "not-json": "Responds to an invitation with HTML",
  "no-url": "Returns no link for the candidate",
  "odd-text": "Refuses an invitation with a text that a database doesn't accept",
  redirect: "Redirects an invitation elsewhere",
  "duplicate-callbacks": "Reports every status three times",
  "out-of-order-callbacks": "Reports the last status first",
  "never-finishes": "Starts and never finishes",
} as const;

export type MockAssessment = keyof typeof mockAssessments;

export const isMockAssessment = (id: string): id is MockAssessment =>
  Object.hasOwn(mockAssessments, id);

/** Violations of the contract, for the connection test: `/faults/<name>/api`. */
export const connectionFaults = {
  "open-door": "Accepts any password",
  "html-errors": "Refuses with HTML",
  "no-list": "Lists no assessments",
  "other-uuid": "Returns another partner uuid",
  "knows-everybody": "Responds with 200 for an unknown interview",
} as const;

export type ConnectionFault = keyof typeof connectionFaults;

export const isConnectionFault = (name: string): name is ConnectionFault =>
  Object.hasOwn(connectionFaults, name);

export const statuses = ["Initiated", "Started", "In Progress", "Finished", "Completed"] as const;
export type MockStatus = (typeof statuses)[number];

/** Returns the statuses of an interview, and the order in which they are reported. */
export function courseOf(id: MockAssessment): { goes: MockStatus[]; reports: MockStatus[] } {
  const goes: MockStatus[] = id === "never-finishes" ? ["Started"] : [...statuses.slice(1)];
  if (id === "duplicate-callbacks")
    return { goes, reports: goes.flatMap((each) => [each, each, each]) };
  if (id === "out-of-order-callbacks") return { goes, reports: [...goes].reverse() };
  return { goes, reports: goes };
}
