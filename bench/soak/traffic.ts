import { setTimeout as pause } from "node:timers/promises";

interface Account {
  key: string;
  cookie: string;
  candidateIds: number[];
  jobIds: number[];
  templateId: number;
  offerIds: number[];
}

interface Call {
  method: string;
  path: string;
  body?: unknown;
}

const pick = <T>(from: readonly T[]): T => from[Math.floor(Math.random() * from.length)] as T;
const day = (offset: number) =>
  new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);

/** What a busy account does: of a hundred calls, so many of each kind. */
const mix: [share: number, name: string][] = [
  [46, "get offer"],
  [16, "list offers"],
  [5, "search offers"],
  [3, "offers of a job"],
  [4, "home"],
  [6, "page of offers"],
  [8, "create offer"],
  [5, "update offer"],
  [7, "send offer"],
];

/** Calls a server as many users and systems do at once. */
export class Traffic {
  readonly #url: string;
  readonly #account: Account;
  readonly #drafts: number[] = [];
  readonly failures = new Map<string, number>();
  calls = 0;

  constructor(url: string, account: Account) {
    this.#url = url;
    this.#account = account;
  }

  /** Calls as fast as `width` callers at once get answers. Returns the calls a second. */
  async measureCapacity(width: number, seconds: number): Promise<number> {
    const end = performance.now() + seconds * 1000;
    const before = this.calls;
    const caller = async () => {
      while (performance.now() < end) await this.#call();
    };
    await Promise.all(Array.from({ length: width }, caller));
    return (this.calls - before) / seconds;
  }

  /** Starts so many calls a second, whether earlier ones are answered or not, up to `width`. */
  async keepRate(rate: number, seconds: number, width: number): Promise<void> {
    const start = performance.now();
    const open = new Set<Promise<void>>();
    for (let due = 0; due < rate * seconds; due += 1) {
      const wait = start + (due * 1000) / rate - performance.now();
      if (wait > 1) await pause(wait);
      if (open.size >= width) await Promise.race(open);
      const call = this.#call().finally(() => open.delete(call));
      open.add(call);
    }
    await Promise.all(open);
  }

  async #call(): Promise<void> {
    const name = this.#next();
    const { method, path, body } = this.#callOf(name);
    const { key, cookie } = this.#account;
    const isPage = !path.startsWith("/api/");
    const text = body === undefined ? {} : { body: JSON.stringify(body) };
    const json = { "Content-Type": "application/json" };
    const headers: Record<string, string> = isPage
      ? { Cookie: cookie }
      : { "X-API-Key": key, ...(body ? json : {}) };
    try {
      const answer = await fetch(this.#url + path, { method, headers, ...text });
      const answered = await answer.text();
      if (!answer.ok) this.#fail(`${name}: ${answer.status}`);
      else if (name === "create offer") this.#drafts.push(JSON.parse(answered).data.id);
    } catch (error) {
      this.#fail(`${name}: ${(error as Error).message}`);
    }
    this.calls += 1;
  }

  #fail(what: string): void {
    this.failures.set(what, (this.failures.get(what) ?? 0) + 1);
  }

  #next(): string {
    let left = Math.random() * mix.reduce((sum, [share]) => sum + share, 0);
    for (const [share, name] of mix) {
      left -= share;
      if (left < 0) return name;
    }
    return "get offer";
  }

  #callOf(name: string): Call {
    const { candidateIds, jobIds, offerIds } = this.#account;
    const draft = this.#drafts.length > 0 ? pick(this.#drafts) : undefined;
    switch (name) {
      case "list offers":
        return { method: "GET", path: "/api/offers?limit=50" };
      case "search offers":
        return { method: "GET", path: "/api/offers?limit=50&search=an" };
      case "offers of a job":
        return { method: "GET", path: `/api/offers/job/${pick(jobIds)}` };
      case "home":
        return { method: "GET", path: "/" };
      case "page of offers":
        return { method: "GET", path: "/offers" };
      case "create offer":
        return { method: "POST", path: "/api/offers", body: this.#terms(pick(candidateIds)) };
      case "update offer":
        if (draft === undefined) break;
        return {
          method: "PUT",
          path: `/api/offers/${draft}`,
          body: { salary: 50_000 + this.calls },
        };
      case "send offer":
        if (draft === undefined) break;
        this.#drafts.splice(this.#drafts.indexOf(draft), 1);
        return { method: "PATCH", path: `/api/offers/${draft}/status`, body: { status: "sent" } };
    }
    return { method: "GET", path: `/api/offers/${pick(offerIds)}` };
  }

  #terms(candidateId: number) {
    const { jobIds, templateId } = this.#account;
    const pay = { salary: 60_000, currency: "USD", payFrequency: "yearly" };
    return {
      candidateId,
      jobId: pick(jobIds),
      templateId,
      ...pay,
      startDate: day(60),
      expiryDate: day(30),
    };
  }
}
