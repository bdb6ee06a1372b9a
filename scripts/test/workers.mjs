/** How many tests run at once: pure ones and those on a database, those that mostly wait, e2e. */
export const workers = { unit: 2, alone: 4, endToEnd: 2 };
