/** A message with its strong words between `<b>` and `</b>`. */
export const Emphasised = ({ text }: { text: string }) => (
  <>
    {text
      .split(/<b>(.*?)<\/b>/)
      .map((part, index) => (index % 2 === 1 ? <strong key={part}>{part}</strong> : part))}
  </>
);

/** The same without a mark, for what is spoken. */
export const plain = (text: string): string => text.replaceAll(/<\/?b>/g, '');
