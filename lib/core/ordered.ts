import { idOfTitle, type Owned } from './owned.ts';

export interface OrderedLine {
  /** Missing where the page gives a title only. */
  id?: string | undefined;
  title?: string | undefined;
  /** `YYYY-MM-DD` */
  orderedAt?: string | undefined;
  aliases?: string[] | undefined;
}

export function orderedFrom(site: string, line: OrderedLine, seenAt: string): Owned {
  const { title, orderedAt, aliases = [] } = line;
  const id = line.id ?? idOfTitle(title ?? '');
  return {
    site,
    id,
    ...(title && { title: title.slice(0, 300) }),
    seenAt,
    ...(orderedAt && { orderedAt }),
    how: 'order',
    ...(aliases.length > 0 && { aliases }),
  };
}
