// Each worker of vitest has a database to itself, so that none sees the rows of another's tests.
const shared = process.env.PROFFER_UNIT_DATABASE;

if (shared) process.env.DATABASE_URL = `${shared}_${process.env.VITEST_POOL_ID}`;
