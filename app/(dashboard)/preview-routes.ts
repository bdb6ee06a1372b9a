import { z } from "zod";
import { letterResponse, refusedLetter } from "@/app/(dashboard)/offers/letter-response";
import type { Actor } from "@/lib/auth/actor";
import type { Permission } from "@/lib/auth/permissions";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes, type RouteModule } from "@/lib/http/define-routes";
import type { Dialect } from "@/lib/http/dialect";
import { formType } from "@/lib/http/dialects/oauth";
import { offersDialect } from "@/lib/http/dialects/offers";
import { parseJson } from "@/lib/http/read-body";

/** The offers dialect, with errors shown in the frame in place of the letter. */
const letterDialect: Dialect = { ...offersDialect, name: "letters", failure: refusedLetter };

interface Preview<Input, Result> {
  summary: string;
  permission: Permission;
  maxBytes: number;
  body: z.ZodType<Input>;
  preview(actor: Actor, input: Input): Promise<Result>;
}

/**
 * Defines the preview route for a form that targets a frame: JSON in `input`, the letter in return.
 */
export function formRoutes<Input>(
  path: string,
  { body, preview, ...declared }: Preview<Input, { document: string }>,
): RouteModule {
  const input = z.string().default("").transform(parseJson).pipe(body);
  return defineRoutes(path, letterDialect, {
    POST: defineRoute({
      ...declared,
      answer: null,
      consumes: formType,
      idempotent: false,
      body: z.object({ input }),
      handler: async ({ actor, body: form }) =>
        letterResponse((await preview(actor, form.input)).document),
    }),
  });
}

/** Defines the same route, which also returns the rest of the preview to JSON requests. */
export function previewRoutes<Input, Result extends { document: string }>(
  path: string,
  { body, preview, ...declared }: Preview<Input, Result>,
): Pick<RouteModule, "POST"> {
  const form = formRoutes(path, { body, preview, ...declared });
  const json = defineRoutes(path, offersDialect, {
    POST: defineRoute({
      ...declared,
      answer: z.unknown(),
      status: 200,
      idempotent: false,
      body,
      handler: async ({ actor, body: input }) => {
        const { document: _, ...rest } = await preview(actor, input);
        return rest;
      },
    }),
  });
  const isForm = ({ headers }: Request) => headers.get("content-type")?.startsWith(formType);
  const chosen = (request: Request) => (isForm(request) ? form : json).POST;
  const POST = (request: Request) => chosen(request)(request);
  const answer = (request: Request) => chosen(request).answer(request);
  return { POST: Object.assign(POST, { answer, resource: json.POST.resource }) };
}
