import { isGone, unwrap } from "@/lib/api-client";
import { deleteDraftAction, saveDraftAction } from "@/lib/drafts/actions";
import type { Draft, DraftContent, DraftSubject } from "@/lib/drafts/schema";
import { forgetLocally, keepLocally } from "./local-draft";

export type DraftStatus = "none" | "waiting" | "saved" | "failed";

const pause = 1000;
const retryPause = 10_000;

/** Returns a draft's content as JSON that is the same whatever the order of its fields. */
const textOf = (content: DraftContent): string =>
  JSON.stringify(Object.fromEntries(Object.entries(content).sort(([a], [b]) => (a < b ? -1 : 1))));

/** Keeps one draft: saves a second after the last change, one call at a time, the newest last. */
export class DraftKeeper {
  /** What is typed, as JSON; null while nothing is unsaved. */
  #text: string | null = null;
  #baseRevision: number | null = null;
  /** What the server has; null if it has nothing. */
  #savedText: string | null = null;
  /** When the server took this page's last draft; null if it has none of this page. */
  #savedAt: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #calls: Promise<void> = Promise.resolve();
  #isLeft = false;

  constructor(
    readonly subject: DraftSubject,
    readonly onStatus: (status: DraftStatus) => void,
    readonly onStored: (draft: Draft | null) => void,
  ) {}

  /** Goes on with a restored draft. */
  begin({ content, baseRevision, updatedAt }: Draft, isOnServer: boolean): void {
    this.#text = textOf(content);
    this.#baseRevision = baseRevision;
    this.#savedText = isOnServer ? this.#text : null;
    this.#savedAt = isOnServer ? updatedAt : null;
    if (isOnServer) this.onStatus("saved");
    else this.#wait(0);
  }

  /** Takes what is typed now. */
  change(content: DraftContent | null, baseRevision: number | null): void {
    const text = content && textOf(content);
    if (text === this.#text && baseRevision === this.#baseRevision) return;
    const hadText = this.#text !== null;
    this.#text = text;
    this.#baseRevision = baseRevision;
    if (text !== null) this.#wait(pause);
    else if (hadText) this.end();
  }

  /** Deletes the draft; on the server this page's own, or that of an earlier visit. */
  end(earlier?: Draft | null): void {
    this.#savedAt = earlier?.updatedAt ?? this.#savedAt;
    clearTimeout(this.#timer);
    this.#text = null;
    forgetLocally(this.subject);
    this.onStatus("none");
    this.#queue(() => this.#delete());
  }

  /** Notes what the server has now: another page of the same person may have replaced or ended it. */
  see(stored: Draft | null): void {
    if (this.#text === null || this.#savedText === null) return;
    if (stored && textOf(stored.content) === this.#savedText) return;
    this.#savedText = null;
    if (!stored) this.#wait(pause);
  }

  /** Goes on after `leave`. */
  return(): void {
    this.#isLeft = false;
  }

  /** Keeps what the server doesn't have yet, because the page may not come back. */
  leave(isForGood: boolean): void {
    this.#isLeft = isForGood;
    if (this.#text === null || this.#text === this.#savedText) return;
    this.#keepLocally(this.#text);
    this.#wait(0);
  }

  #wait(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#queue(() => this.#save()), milliseconds);
    this.onStatus("waiting");
  }

  #queue(call: () => Promise<void>): void {
    this.#calls = this.#calls.then(call);
  }

  #keepLocally(text: string): void {
    keepLocally(this.subject, { content: JSON.parse(text), baseRevision: this.#baseRevision });
  }

  async #save(): Promise<void> {
    const text = this.#text;
    if (text === null) return;
    const content = JSON.parse(text);
    try {
      const baseRevision = this.#baseRevision;
      const draft = await unwrap(saveDraftAction({ ...this.subject, content, baseRevision }));
      this.#savedText = text;
      this.#savedAt = draft.updatedAt;
      this.onStored(draft);
      if (this.#text !== text) return;
      forgetLocally(this.subject);
      this.onStatus("saved");
    } catch (error) {
      if (this.#text === null) return;
      this.#keepLocally(this.#text);
      if (!this.#isLeft && !isGone(error)) this.#wait(retryPause);
      this.onStatus("failed");
    }
  }

  async #delete(): Promise<void> {
    const savedAt = this.#savedAt;
    if (savedAt === null) return;
    try {
      await unwrap(deleteDraftAction({ ...this.subject, savedAt }));
      this.#savedText = null;
      this.#savedAt = null;
      this.onStored(null);
    } catch {
      // A draft that stays equals what was saved, or is offered again on return.
    }
  }
}
