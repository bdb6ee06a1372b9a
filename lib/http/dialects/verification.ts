import type { Dialect } from "../dialect";
import { publicDialect } from "./public";

/** Dialect of the public verification of sealed copies. */
export const verificationDialect: Dialect = {
  ...publicDialect,
  name: "verification",
  maxBytes: 1000,

  reference: {
    ...publicDialect.reference,
    tag: {
      name: "Verification",
      description: "Anyone can check a sealed copy. No credential needed, and nothing is stored.",
    },
  },
};
