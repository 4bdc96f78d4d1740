import type { ComponentChildren } from 'preact';
import type { PageWords } from '../../lib/locales/words.ts';
import { productName } from '../shared/icon.tsx';
import { usePageLocale } from '../shared/locale.tsx';
import { PageHead } from '../shared/page-head.tsx';

type Sections = PageWords['options']['sections'];
type Folded = PageWords['options']['folded'];

const entriesOf = <Id extends string>(titles: Record<Id, string>) =>
  Object.entries(titles) as [Id, string][];

export interface OptionsPageProps {
  /** Each section has its own address: `options.html#updates`. */
  sections: Record<keyof Sections, ComponentChildren>;
  /** A section without content is left out. Sections that grow while the list is read come last. */
  advanced: Record<keyof Folded, ComponentChildren>;
}

export const OptionsPage = (props: OptionsPageProps) => {
  const { options, settings } = usePageLocale();
  return (
    <main class="page options">
      <PageHead title={options.title} note={productName} />
      <div class="options-body">
        <nav class="options-nav" aria-label={settings.sections}>
          <ul>
            {entriesOf<keyof Sections>(options.sections).map(([id, title]) => (
              <li key={id}>
                <a href={`#${id}`}>{title}</a>
              </li>
            ))}
            <li>
              <a href="#advanced">{settings.advanced}</a>
            </li>
          </ul>
        </nav>
        <div>
          {entriesOf<keyof Sections>(options.sections).map(([id, title]) => (
            // The focus goes with the link, so that the next Tab is in the section.
            <section class="options-section" id={id} key={id} tabIndex={-1} aria-label={title}>
              <h2>{title}</h2>
              {props.sections[id]}
            </section>
          ))}
          <details class="options-section" id="advanced">
            <summary>
              <h2>{settings.advanced}</h2>
            </summary>
            {entriesOf<keyof Folded>(options.folded).map(
              ([id, title]) =>
                props.advanced[id] && (
                  <section
                    class="advanced-section"
                    id={id}
                    key={id}
                    tabIndex={-1}
                    aria-label={title}
                  >
                    <h3>{title}</h3>
                    {props.advanced[id]}
                  </section>
                ),
            )}
          </details>
        </div>
      </div>
    </main>
  );
};
