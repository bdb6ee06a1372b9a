/** The filters of the list that has a sitting's callbacks. */
export const callbackFilters = (sittingId: number) => ({ kind: "callback" as const, sittingId });
