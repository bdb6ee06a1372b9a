/** Number of concurrent tests: pure and database tests, tests that mostly wait, and e2e. */
export const workers = { unit: 2, alone: 4, endToEnd: 2 };
