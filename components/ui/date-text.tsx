type DateTextProps = { dateTime: string; text: string; title?: string; className?: string };

export function DateText({ dateTime, text, title, className }: DateTextProps) {
  return (
    <time dateTime={dateTime} title={title} className={className} suppressHydrationWarning>
      {text}
    </time>
  );
}
