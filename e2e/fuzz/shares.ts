const usual = 0.15;

/** Calls of which few can succeed, whatever they are given. */
const fewer: Record<string, number> = {
  // An account has at most twenty webhooks.
  "POST /api/webhooks": 0.01,
  // An account has one partner of the name Proffer.
  "POST /api/partners/built-in": 0.0005,
};

/** The least share of a call's cases that succeed. */
export const leastSuccessesOf = (method: string, template: string): number =>
  fewer[`${method} ${template}`] ?? usual;
