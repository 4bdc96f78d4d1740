import type { ComponentChildren } from 'preact';
import type { PageWords } from '../../lib/locales/words.ts';
import { usePageWords } from '../locale.tsx';
import { PageHead } from '../page-head.tsx';

type Titles = Record<string, (words: PageWords) => string>;

/** Each section has an address of its own: `options.html#updates`. */
const sections = {
  warnings: ({ settings }) => settings.sensitivity.title,
  updates: ({ settings }) => settings.updates,
  watch: ({ settings }) => settings.alerts,
  language: ({ settings }) => settings.general,
} as const satisfies Titles;

/** For few, and folded. What grows while the list is read stands last, so that nothing moves. */
const advanced = {
  addresses: ({ settings }) => settings.addresses.title,
  data: ({ settings }) => settings.data.title,
  erase: ({ settings }) => settings.erase.title,
  diagnostics: ({ settings }) => settings.diagnostics.title,
  pictures: ({ options }) => options.pictures,
  sources: ({ settings }) => settings.sources.title,
} as const satisfies Titles;

type AdvancedId = keyof typeof advanced;
const keysOf = <T extends object>(titles: T) => Object.keys(titles) as (keyof T)[];

export interface OptionsPageProps {
  sections: Record<keyof typeof sections, ComponentChildren>;
  /** A section without content is left out. */
  advanced: Record<AdvancedId, ComponentChildren>;
}

const Advanced = ({ contents }: { contents: OptionsPageProps['advanced'] }) => {
  const words = usePageWords();
  return (
    <details class="options-section" id="advanced">
      <summary>
        <h2>{words.settings.advanced}</h2>
      </summary>
      {keysOf(advanced).map(
        (id) =>
          contents[id] && (
            <section class="advanced-section" id={id} key={id} tabIndex={-1}>
              <h3>{advanced[id](words)}</h3>
              {contents[id]}
            </section>
          ),
      )}
    </details>
  );
};

export const OptionsPage = (props: OptionsPageProps) => {
  const words = usePageWords();
  const { options, name, settings } = words;
  return (
    <main class="page options">
      <PageHead title={options.title} note={name} />
      <div class="options-body">
        <nav class="options-nav" aria-label={settings.sections}>
          <ul>
            {keysOf(sections).map((id) => (
              <li key={id}>
                <a href={`#${id}`}>{sections[id](words)}</a>
              </li>
            ))}
            <li>
              <a href="#advanced">{settings.advanced}</a>
            </li>
          </ul>
        </nav>
        <div>
          {keysOf(sections).map((id) => (
            // The focus goes with the link, so that the next Tab is in the section.
            <section
              class="options-section"
              id={id}
              key={id}
              tabIndex={-1}
              aria-label={sections[id](words)}
            >
              <h2>{sections[id](words)}</h2>
              {props.sections[id]}
            </section>
          ))}
          <Advanced contents={props.advanced} />
        </div>
      </div>
    </main>
  );
};
