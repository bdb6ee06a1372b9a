import type { z } from "zod";
import { type Member, requirePermission } from "@/lib/auth/actor";
import { currentMember } from "@/lib/auth/page-actor";
import type { Permission } from "@/lib/auth/permissions";
import { toAppError } from "@/lib/database-errors";
import { AppError, type ErrorCode, type FieldTexts } from "@/lib/errors";
import { log } from "@/lib/log";
import { openAction } from "./http/open-action";
import { withLogFields } from "./log-fields";
import { parseInput } from "./parse-input";
import { refuseBrokenText } from "./refuse-broken-text";
import { traced } from "./tracing/trace";
import { refuseOtherViewer } from "./viewer/rules";

/** Result of a server action: data, or an error with the API's text. */
export type ActionResult<Data> =
  | { ok: true; data: Data }
  | {
      ok: false;
      error: { code: ErrorCode; message: string; details?: FieldTexts; requestId: string };
    };

/**
 * Defines a server action, the counterpart of `defineRoute` for the dashboard: checks session and
 * permission, parses, calls the use case, and returns every error as a value.
 */
export function defineAction<Input, Data>(declaration: {
  permission: Permission | null;
  /** True if it may be called from a page of another account of the same person. */
  anyAccount?: boolean;
  input: z.ZodType<Input>;
  run(actor: Member, input: Input): Promise<Data>;
}): (input: unknown) => Promise<ActionResult<Data>> {
  return async (input) => {
    const { requestId, headers, origin, refuseCrossSite, settle } = await openAction();
    try {
      refuseCrossSite();
      const member = await currentMember();
      if (!member) throw new AppError("unauthenticated", "Authentication required");
      const { anyAccount = false } = declaration;
      refuseOtherViewer(member, headers, { required: true, anyAccount });
      if (declaration.permission) requirePermission(member, declaration.permission);
      const actor: Member = { ...member, requestId, ...origin };
      refuseBrokenText(input);
      const given = parseInput(declaration.input, input);
      const data = await withLogFields({ requestId }, () =>
        traced(`action ${declaration.permission ?? ""}`.trimEnd(), {}, () =>
          declaration.run(actor, given),
        ),
      );
      return { ok: true, data };
    } catch (thrown) {
      const error = toAppError(thrown);
      if (error.status >= 500) log.error("action failed", { requestId }, error.cause);
      settle(error.status);
      return {
        ok: false,
        error: {
          code: error.code,
          message: error.message,
          ...(error.details && { details: error.details }),
          requestId,
        },
      };
    }
  };
}
