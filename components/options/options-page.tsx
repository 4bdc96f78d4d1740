import type { ComponentChildren } from 'preact';
import { usePageWords } from '../locale.tsx';
import { PageHead } from '../page-head.tsx';

/** A part of the options with an address of its own (`options.html#updates`). */
export interface OptionsSection {
  id: string;
  title: string;
  content: ComponentChildren;
}

export interface OptionsPageProps {
  sections: readonly OptionsSection[];
}

/** What the shopper may choose; each change is kept at once. On the left, or above, what there is. */
export const OptionsPage = ({ sections }: OptionsPageProps) => {
  const { options, name, settings } = usePageWords();
  return (
    <main class="page options">
      <PageHead title={options.title} note={name} />
      <div class="options-body">
        <nav class="options-nav" aria-label={settings.sections}>
          <ul>
            {sections.map(({ id, title }) => (
              <li key={id}>
                <a href={`#${id}`}>{title}</a>
              </li>
            ))}
          </ul>
        </nav>
        <div>
          {sections.map(({ id, title, content }) => (
            // The focus goes with the link, so that the next Tab is in the section.
            <section class="options-section" id={id} key={id} tabIndex={-1} aria-label={title}>
              <h2>{title}</h2>
              {content}
            </section>
          ))}
        </div>
      </div>
    </main>
  );
};
