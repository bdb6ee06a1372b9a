import { repairBraces } from "../repair-braces";
import type { Refusal } from "./document";
import { type Opened, readSource } from "./read-source";
import { findTokens } from "./tokens";
import { typedSource } from "./typed-source";

/**
 * Opens a template, HTML with Liquid, as a document. What has no visual form becomes a raw block;
 * a template whose tags cross its outermost elements comes back as a refusal.
 */
export const openTemplate = (source: string): Opened | Refusal =>
  readSource(source, typedSource(repairBraces(source)), findTokens);
