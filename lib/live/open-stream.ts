import type { Actor } from "@/lib/auth/actor";
import { addStream, removeStream } from "./hub";
import { LiveStream } from "./live-stream";

/**
 * Opens server-sent events of changes in the actor's account, ids only, as far as the actor may
 * read them: `ready` once, `change` with `{ subjects }`, `beat` at the latest after thirty
 * quiet seconds. `renew` returns the current actor, or throws, which ends the stream; it is called
 * when the credential may have changed, within two seconds. Throws `too_many_requests` and
 * `unavailable`.
 */
export function openStream(actor: Actor, renew: () => Promise<Actor>): ReadableStream<Uint8Array> {
  const stream = new LiveStream({ actor, renew, onEnd: removeStream });
  addStream(stream);
  return stream.body;
}
