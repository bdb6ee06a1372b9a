/** The filters of the list that has a sitting's callbacks. */
export const callbackFilters = (sessionId: number) => ({ kind: "callback" as const, sessionId });
