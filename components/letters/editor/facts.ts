import { Extension } from "@tiptap/core";

/** A variable as menus and chips name it. */
export type VariableOption = {
  /** What a template writes: `job_title`, `fields.bonus`. */
  path: string;
  label: string;
  group: string;
  example: string;
};

export type LetterFacts = {
  variables: readonly VariableOption[];
  /** What the letter prints for each variable as written, for the person previewed. */
  values: Readonly<Record<string, string>>;
};

export type FactsStore = ReturnType<typeof createFacts>;

/** Creates a store of what chips and conditions show; views subscribe to it. */
export function createFacts(initial: LetterFacts) {
  let facts = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => facts,
    set(next: LetterFacts) {
      facts = next;
      for (const listen of listeners) listen();
    },
    subscribe(listen: () => void) {
      listeners.add(listen);
      return () => {
        listeners.delete(listen);
      };
    },
  };
}

declare module "@tiptap/core" {
  interface Storage {
    facts: { store: FactsStore };
  }
}

/** Gives the editor's views the store. */
export const Facts = Extension.create<{ store: FactsStore }>({
  name: "facts",
  addOptions: () => ({ store: createFacts({ variables: [], values: {} }) }),
  addStorage() {
    return { store: this.options.store };
  },
});
