import type { z } from "zod";
import { unseal } from "@/lib/auth/sealed";
import { plainText } from "@/lib/format/plain-text";
import { OutboundFailed, OutboundRefused } from "@/lib/outbound/errors";
import { outboundFetch } from "@/lib/outbound/outbound-fetch";
import { PartnerProblem, problemOfStatus, refusalText } from "./explain-problem";
import type { PartnerRow } from "./serialize";

export type CalledPartner = Pick<PartnerRow, "baseUrl" | "username" | "password">;

export interface PartnerCall {
  method?: "GET" | "POST" | "PUT";
  path: "invite_candidate" | "list_assessments" | "reset_candidate" | "assessment_status";
  query?: Record<string, string | null>;
  body?: unknown;
}

export interface PartnerAnswer {
  status: number;
  contentType: string;
  text: string;
  /** Undefined if the response isn't JSON. */
  json: unknown;
}

/**
 * Calls a partner and returns its response. `password` is plain text; defaults to the partner's
 * own. Throws `PartnerProblem` if nothing was sent or no response arrived.
 */
export async function callPartner(
  partner: CalledPartner,
  { method = "GET", path, query = {}, body }: PartnerCall,
  password = passwordOf(partner),
): Promise<PartnerAnswer> {
  const pair = Buffer.from(`${partner.username}:${password}`, "utf8").toString("base64");
  try {
    const answer = await outboundFetch(`${partner.baseUrl}/${path}${queryText(query)}`, {
      method,
      headers: {
        authorization: `Basic ${pair}`,
        ...(body !== undefined && { "content-type": "application/json" }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const contentType = answer.headers["content-type"] ?? "";
    const text = plainText(answer.text);
    return { status: answer.status, contentType, text, json: parsed(text) };
  } catch (error) {
    if (error instanceof OutboundRefused) throw new PartnerProblem(error.message);
    if (!(error instanceof OutboundFailed)) throw error;
    const isSilence = error.status === null;
    throw new PartnerProblem(error.message, { passing: isSilence, isSilence });
  }
}

/**
 * Calls a partner and accepts only a success of the given shape. Throws `PartnerProblem` with a
 * message for recruiters and whether the problem may be temporary.
 */
export async function askPartner<Answer>(
  partner: CalledPartner,
  call: PartnerCall,
  schema: z.ZodType<Answer>,
): Promise<Answer> {
  const answer = await callPartner(partner, call);
  const problem = problemOfStatus(answer.status);
  if (problem) {
    const reason = refusalText(answer.json);
    throw new PartnerProblem(reason ? `${problem.message}: ${reason}` : problem.message, problem);
  }
  return readAnswer(answer, schema);
}

/**
 * Returns a success's JSON of the given shape. Throws `PartnerProblem` that names the first wrong
 * field.
 */
export function readAnswer<Answer>(answer: PartnerAnswer, schema: z.ZodType<Answer>): Answer {
  if (answer.json === undefined) throw new PartnerProblem("The partner's response isn't JSON");
  const result = schema.safeParse(answer.json);
  if (result.success) return result.data;
  const path = result.error.issues[0]?.path.map(String).join(".") ?? "";
  throw new PartnerProblem(
    path
      ? `The partner's response doesn't follow the contract: ${path} is missing or wrong`
      : "The partner's response doesn't follow the contract",
  );
}

function passwordOf({ password }: CalledPartner): string {
  try {
    return unseal(password);
  } catch {
    throw new PartnerProblem("The partner's password can no longer be read. Enter it again");
  }
}

function queryText(query: Record<string, string | null>): string {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === null ? [] : [[name, value] as [string, string]],
  );
  return given.length === 0 ? "" : `?${new URLSearchParams(given)}`;
}

/** Parses JSON and drops characters that the database doesn't accept, however they are escaped. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text, (_key, value: unknown) =>
      typeof value === "string" ? plainText(value) : value,
    ) as unknown;
  } catch {
    return undefined;
  }
}
