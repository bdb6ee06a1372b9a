"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";
import { useModifierKey } from "@/components/ui/modifier-key";
import { useSingleKeys } from "@/components/ui/single-keys";
import { navigation } from "./navigation";

type KeyListProps = { open: boolean; onOpenChange: (open: boolean) => void };

const goTo = navigation
  .flat()
  .flatMap((item) =>
    item.key ? [{ label: item.label, keys: ["G", item.key.toUpperCase()] }] : [],
  );

const groups = (modifier: string) => [
  {
    title: "Anywhere",
    keys: [
      { label: "Find a record or an action", keys: [modifier, "K"] },
      { label: "Search this list", keys: ["/"] },
      { label: "New offer", keys: ["N"] },
      { label: "Show these shortcuts", keys: ["?"] },
    ],
  },
  { title: "Go to", keys: goTo },
  {
    title: "In a table",
    keys: [
      { label: "Next row, previous row", keys: ["J", "K"] },
      { label: "Select the row", keys: ["X"] },
      { label: "Select up to the row", keys: ["Shift", "X"] },
      { label: "Open the row", keys: ["Enter"] },
      { label: "Clear the selection", keys: ["Esc"] },
    ],
  },
  {
    title: "On a record opened from a list",
    keys: [{ label: "Next record, previous record", keys: ["J", "K"] }],
  },
];

export function KeyList({ open, onOpenChange }: KeyListProps) {
  const { enabled, setEnabled } = useSingleKeys();
  const modifier = useModifierKey();
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Keyboard shortcuts">
      <div className="flex flex-col gap-5">
        {groups(modifier).map((group) => (
          <section key={group.title} aria-label={group.title}>
            <h3 className="mb-1 font-medium text-muted text-sm">{group.title}</h3>
            <dl>
              {group.keys.map((entry) => (
                <div
                  key={entry.label}
                  className="flex min-h-8 items-center justify-between gap-4 border-b"
                >
                  <dt>{entry.label}</dt>
                  <dd className="flex gap-1">
                    {entry.keys.map((key) => (
                      <Kbd key={key}>{key}</Kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <Checkbox
          checked={enabled}
          onCheckedChange={setEnabled}
          label="Use single-key shortcuts"
          hint="Turn this off if speech or switch input triggers them by accident."
        />
      </div>
    </Dialog>
  );
}
