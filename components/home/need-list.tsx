import Link from "next/link";
import type { ReactNode } from "react";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { Need } from "@/lib/home/schema";

type NeedListProps<Item> = {
  title: string;
  need: Need<Item>;
  /** Address of the full list. */
  href: string;
  itemHref: (item: Item) => string;
  itemLabel: (item: Item) => string;
  itemDetail: (item: Item) => ReactNode;
  itemNote: (item: Item) => ReactNode;
};

/** Lists the first few items that need attention, with a link to all of them. */
export function NeedList<Item>({ title, need, href, ...item }: NeedListProps<Item>) {
  return (
    <Section
      level={3}
      className="gap-1"
      title={
        <>
          {title} <span className="tabular font-normal text-muted">{need.total}</span>
        </>
      }
      action={
        need.total > need.items.length && (
          <TextLink href={href} aria-label={`See all: ${title}`} className="text-sm">
            See all
          </TextLink>
        )
      }
    >
      <ul className="flex flex-col">
        {need.items.map((each) => (
          <li key={`${item.itemHref(each)}-${item.itemLabel(each)}`} className="border-b">
            <Link href={item.itemHref(each)} className="need">
              <span>
                <span>{item.itemLabel(each)}</span>
                <span>{item.itemDetail(each)}</span>
              </span>
              <span>{item.itemNote(each)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
