// Each vitest worker has its own database, so that tests don't see the rows of others.
const shared = process.env.PROFFER_UNIT_DATABASE;

if (shared) process.env.DATABASE_URL = `${shared}_${process.env.VITEST_POOL_ID}`;
