import type { Permission } from "@/lib/auth/permissions";
import { subjectsFor } from "./rules";
import type { LiveSubject } from "./schema";

const encoder = new TextEncoder();

/** Returns the bytes of a server-sent event, after `preamble`. */
export const encodeEvent = (name: string, data: object, preamble = ""): Uint8Array =>
  encoder.encode(`${preamble}event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);

/** Returns the event of changes for someone with these permissions; null if they may read none. */
export function changeEvent(
  permissions: ReadonlySet<Permission>,
  changed: readonly LiveSubject[],
): Uint8Array | null {
  const subjects = subjectsFor(permissions, changed);
  return subjects.length > 0 ? encodeEvent("change", { subjects }) : null;
}
