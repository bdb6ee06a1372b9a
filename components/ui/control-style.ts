export const controlStyle =
  "w-full min-w-0 rounded-md border border-line-strong bg-surface px-2.5 text-base text-ink transition-colors duration-100 focus-visible:outline-2 focus-visible:outline-accent focus-visible:-outline-offset-1 read-only:bg-sunken disabled:cursor-not-allowed disabled:border-line disabled:bg-sunken disabled:text-muted aria-invalid:border-negative";

export const controlHeight = "h-8 touch:h-11";
