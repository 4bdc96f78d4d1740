import type { ComponentChildren } from 'preact';
import { productName } from '../icon.tsx';
import { usePageLocale } from '../locale.tsx';
import { PageHead } from '../page-head.tsx';

/** Each section has an address of its own: `options.html#updates`. */
const useTitles = () => {
  const { settings, options } = usePageLocale();
  return {
    sections: {
      warnings: settings.sensitivity.title,
      updates: settings.updates,
      watch: settings.alerts,
      language: settings.general,
    },
    /** For few, and folded. What grows while the list is read stands last, so that nothing moves. */
    advanced: {
      addresses: settings.addresses.title,
      data: settings.data.title,
      erase: settings.erase.title,
      diagnostics: settings.diagnostics.title,
      pictures: options.pictures,
      sources: settings.sources.title,
    },
  };
};
type Titles = ReturnType<typeof useTitles>;

const entriesOf = <Id extends string>(titles: Record<Id, string>) =>
  Object.entries(titles) as [Id, string][];

export interface OptionsPageProps {
  sections: Record<keyof Titles['sections'], ComponentChildren>;
  /** A section without content is left out. */
  advanced: Record<keyof Titles['advanced'], ComponentChildren>;
}

export const OptionsPage = (props: OptionsPageProps) => {
  const { options, settings } = usePageLocale();
  const titles = useTitles();
  return (
    <main class="page options">
      <PageHead title={options.title} note={productName} />
      <div class="options-body">
        <nav class="options-nav" aria-label={settings.sections}>
          <ul>
            {entriesOf(titles.sections).map(([id, title]) => (
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
          {entriesOf(titles.sections).map(([id, title]) => (
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
            {entriesOf(titles.advanced).map(
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
