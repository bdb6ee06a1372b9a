/** Where a person was on a page when they left it by a link. */
export type KeptPlace = {
  /** The link that they followed. */
  href: string;
  /** The row's place in the list, and how far it was below the list's upper edge, in px. */
  index?: number;
  top?: number;
};

/** The records of the list from which one was opened, in the list's order. */
type Trail = { list: string; hrefs: string[] };

export type Neighbors = { previous: string | null; next: string | null };

const placesKey = "kept-places";
const trailKey = "record-trail";
const mostPlaces = 50;
const mostHrefs = 500;

function isLoadedByBack(): boolean {
  const [entry] = typeof window === "undefined" ? [] : performance.getEntriesByType("navigation");
  return (entry as PerformanceNavigationTiming | undefined)?.type === "back_forward";
}

/** Whether the page was reached by going back or forward, rather than by a link. */
let cameBack = isLoadedByBack();

export const addressHere = () => location.pathname + location.search;

function read<Value>(key: string, fallback: Value): Value {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? "") as Value;
  } catch {
    return fallback;
  }
}

function write(key: string, value: unknown) {
  try {
    sessionStorage.setItem(key, JSON.stringify(value));
  } catch {
    // A full or forbidden storage only costs the convenience.
  }
}

const readPlaces = () => read<[string, KeptPlace][]>(placesKey, []);

/** Remembers a place of the page with an address, and forgets the oldest ones. */
export function keepPlace(address: string, place: KeptPlace) {
  const others = readPlaces().filter(([known]) => known !== address);
  write(placesKey, [...others, [address, place]].slice(-mostPlaces));
}

/** Returns the place to go back to on this page, or null if it wasn't reached by going back. */
export function placeToRestore(): KeptPlace | null {
  if (!cameBack) return null;
  return readPlaces().find(([address]) => address === addressHere())?.[1] ?? null;
}

/** Remembers the records around the opened one. */
export function keepTrail(hrefs: string[], opened: number) {
  const from = Math.max(0, opened - mostHrefs);
  write(trailKey, { list: addressHere(), hrefs: hrefs.slice(from, opened + mostHrefs) });
}

/** Returns the records before and after the one at a path, in the list that it was opened from. */
export function neighborsOf(path: string): Neighbors {
  const { hrefs } = read<Trail>(trailKey, { list: "", hrefs: [] });
  const index = hrefs.indexOf(path);
  if (index < 0) return { previous: null, next: null };
  return { previous: hrefs[index - 1] ?? null, next: hrefs[index + 1] ?? null };
}

/** Moves the place in the list to another of its records, so that going back leads there. */
export function moveAlongTrail(href: string) {
  const { list } = read<Trail>(trailKey, { list: "", hrefs: [] });
  const place = readPlaces().find(([address]) => address === list)?.[1];
  if (place) keepPlace(list, { ...place, href });
}

/** Notes how pages are reached. Returns how to stop. */
export function watchHistory(onBack: () => void): () => void {
  if (cameBack) onBack();
  const back = () => {
    cameBack = true;
    onBack();
  };
  const forth = () => {
    cameBack = false;
  };
  addEventListener("popstate", back);
  document.addEventListener("click", forth, true);
  return () => {
    removeEventListener("popstate", back);
    document.removeEventListener("click", forth, true);
  };
}
