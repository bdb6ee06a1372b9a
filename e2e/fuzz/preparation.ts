import type fc from "fast-check";
import type { Known } from "./arbitrary";

/** What the right cases of a call take: whom they come from, and records that there are. */
export interface Preparation {
  credential: Record<string, string>;
  /** Parameters of the path, of one record each; every case takes the next one. */
  targets?: readonly Record<string, string | number>[];
  known?: Known;
  /** Bodies beside those that the schema gives. */
  bodies?: fc.Arbitrary<unknown>;
  /** What a schema cannot say: makes a body right, for the case of this number. */
  mend?(body: unknown, index: number): unknown;
}
