/** How many records an account is grown to. */
export interface Scale {
  offers: number;
  jobs: number;
  candidates: number;
  eligibilities: number;
  sittings: number;
  /** Of each: events on timelines, and entries of the audit log. */
  history: number;
}

const offersPerJob = 500;

/** Returns the records of an account with this many offers, as large accounts have them. */
export const scaleOf = (offers: number): Scale => ({
  offers,
  jobs: Math.max(1, Math.ceil(offers / offersPerJob)),
  candidates: 2 * offers,
  eligibilities: 2 * offers,
  sittings: offers,
  history: 10 * offers,
});

/** The first ids of grown records, above the demo's. */
export const firstIds = {
  ...{ job: 1001, candidate: 100_001, template: 1001, offer: 1_000_001 },
  bulkRun: 1001,
};

/** The account that grows: the demo's first. */
export const accountId = 1;

/** A last name that exactly one grown candidate has, for searches of a rare word. */
export const rareName = "Zyxwonder";
