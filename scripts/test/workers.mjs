/** Number of concurrent tests: pure ones, those that often wait for a database, and e2e. */
export const workers = { unit: 2, database: 4, inProcess: 2, onServer: 3 };

/** Returns the number of end-to-end tests that run at once on a host. */
export const workersOn = (host) => (host === "process" ? workers.inProcess : workers.onServer);
