import type fc from "fast-check";
import type { Known } from "./arbitrary";
import type { Target } from "./records";

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
  /** Done before every case: takes away what earlier ones made, where there is room for few. */
  undo?(): Promise<unknown>;
}

// biome-ignore lint/suspicious/noExplicitAny: a generated body has whatever its schema says.
export type Body = Record<string, any>;

/** Makes the body of a call right, for the record of its case. */
export type Mend = (body: Body, target: Target, index: number) => Body;
