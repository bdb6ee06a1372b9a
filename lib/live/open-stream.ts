import type { Actor } from "@/lib/auth/actor";
import { addStream, removeStream } from "./hub";
import { LiveStream } from "./live-stream";

/**
 * Server-sent events of what changes in the actor's account, ids only, each for those who may
 * read it: `ready` once, `change` with `{ subjects }`, `beat` after fifteen quiet seconds. `renew`
 * answers the caller as they are now, or throws, which ends the stream within two seconds. Throws
 * `too_many_requests` and `unavailable`.
 */
export function openStream(actor: Actor, renew: () => Promise<Actor>): ReadableStream<Uint8Array> {
  const stream = new LiveStream({ actor, renew, onEnd: removeStream });
  addStream(stream);
  return stream.body;
}
