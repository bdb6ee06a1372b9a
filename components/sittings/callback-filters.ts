/** Returns the list filters for a sitting's callbacks. */
export const callbackFilters = (sittingId: number) => ({ kind: "callback" as const, sittingId });
