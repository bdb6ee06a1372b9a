import type fc from "fast-check";
import type { Known } from "./arbitrary";
import type { Target } from "./records";

/** The needs of a call's valid cases: a credential, and existing records. */
export interface Preparation {
  credential: Record<string, string>;
  /** Path parameters of one record each; every case uses the next one. */
  targets?: readonly Record<string, string | number>[];
  known?: Known;
  /** Bodies in addition to those from the schema. */
  bodies?: fc.Arbitrary<unknown>;
  /** Fixes a body where its schema can't, for the case with this index. */
  fix?(body: unknown, index: number): unknown;
  /** Runs before every case; deletes what earlier ones created where there is a limit. */
  undo?(): Promise<unknown>;
}

// biome-ignore lint/suspicious/noExplicitAny: a generated body has whatever its schema says.
export type Body = Record<string, any>;

/** Fixes the body of a call for the record of its case. */
export type Fix = (body: Body, target: Target, index: number) => Body;
