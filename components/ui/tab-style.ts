export const tabsListStyle = "flex gap-4 overflow-x-auto overflow-y-hidden border-b";

export const tabStyle =
  "-mb-px inline-flex h-9 shrink-0 items-center gap-1.5 border-transparent border-b-2 font-medium text-muted hover:text-ink focus-visible:-outline-offset-2 aria-[current=page]:border-accent aria-[current=page]:text-ink data-[state=active]:border-accent data-[state=active]:text-ink touch:h-11";
