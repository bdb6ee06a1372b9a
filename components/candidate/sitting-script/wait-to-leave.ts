import { askState, pause } from "./call";
import { byId } from "./dom";
import { forgetAll } from "./kept";

const readingTime = 3000;

/** After the end, checks whether the inviter has acknowledged it, then redirects. */
export async function waitToLeave(root: HTMLElement, base: string): Promise<void> {
  const { phase } = root.dataset;
  forgetAll(base);
  const link = byId("leave");
  if (phase === "leaving" && link instanceof HTMLAnchorElement) {
    await pause(readingTime);
    location.replace(link.href);
    return;
  }
  for (let wait = 2000; ; wait = Math.min(wait * 1.3, 15_000)) {
    await pause(wait);
    const state = await askState(base);
    if (state && state.phase !== phase) return location.reload();
  }
}
