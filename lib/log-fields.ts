import { AsyncLocalStorage } from "node:async_hooks";

type Fields = Record<string, string>;

const shared = globalThis as typeof globalThis & { profferLogFields?: AsyncLocalStorage<Fields> };
shared.profferLogFields ??= new AsyncLocalStorage();
const storage = shared.profferLogFields;

/** Runs `work`; every line that it logs names these, such as its request. */
export const withLogFields = <T>(fields: Fields, work: () => T): T => storage.run(fields, work);

/** Returns what the lines that are logged now name. */
export const logFields = (): Fields => storage.getStore() ?? {};
