import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import { Check } from './parts.tsx';
import type { Route } from './route.ts';
import { type ReviewWords, useWords } from './words.ts';

/** By the key that is pressed (`event.key`). `true`: it was used. */
type KeyActions = Readonly<Record<string, (() => void) | undefined>>;

const typing = 'input, textarea, select, [contenteditable]';

/** Single keys, never while somebody types, never with Ctrl, Alt or Meta. Escape works everywhere. */
export function useKeys(isOn: boolean, actions: KeyActions): void {
  const [latest] = useState({ actions });
  latest.actions = actions;
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
      const isTyping = event.target instanceof Element && event.target.closest(typing) !== null;
      if (event.key !== 'Escape' && (isTyping || !isOn)) return;
      const action = Object.hasOwn(latest.actions, event.key)
        ? latest.actions[event.key]
        : undefined;
      if (!action || event.defaultPrevented) return;
      event.preventDefault();
      action();
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, [isOn, latest]);
}

const KeysContext = createContext(true);
export const KeysProvider = KeysContext.Provider;

/** Keys of one part of the page, as long as it is shown and the reviewer has not switched them off. */
export const usePageKeys = (actions: KeyActions): void => useKeys(useContext(KeysContext), actions);

type Keys = (readonly [key: string, what: string])[];

/** Keys of a listing's page, by what they start. */
export const actionKeys = {
  confirm: 'c',
  approve: 'a',
  discard: 'd',
  reject: 'r',
  reopen: 'o',
  withdraw: 'w',
  merge: 'm',
  'pass-on': 'p',
  'attach-notice': 'n',
} as const;

/** What the visible list says; the actions themselves are where they are done. */
export function keysOf(words: ReviewWords, page: Route['page'], isReviewer: boolean): Keys {
  const { keys, act } = words;
  const parts: Keys = isReviewer
    ? [
        ['1', keys.queue],
        ['2', keys.appeals],
        ['3', keys.statistics],
      ]
    : [];
  const own: Partial<Record<Route['page'], Keys>> = {
    queue: [
      ['j', keys.down],
      ['k', keys.up],
      ['Enter', keys.open],
      ['/', keys.search],
    ],
    listing: [
      ...Object.entries(actionKeys).map(
        ([name, key]) => [key, act[name as keyof typeof actionKeys]] as const,
      ),
      ['u', words.undo],
      ['Esc', keys.escape],
    ],
  };
  return [...(own[page] ?? []), ...parts, ['?', keys.help]];
}

interface KeyListProps {
  isOpen: boolean;
  isOn: boolean;
  /** Keys of the part that is shown, with what they do. */
  keys: Keys;
  onToggle(isOpen: boolean): void;
  onSwitch(isOn: boolean): void;
}

/** Every key, in sight; whoever speaks to the computer can switch single keys off (WCAG 2.1.4). */
export const KeyList = ({ isOpen, isOn, keys, onToggle, onSwitch }: KeyListProps) => {
  const { keys: words } = useWords();
  return (
    <details
      class="key-list"
      open={isOpen}
      onToggle={(event) => onToggle(event.currentTarget.open)}
    >
      <summary>{words.title}</summary>
      <ul>
        {keys.map(([key, what]) => (
          <li key={key}>
            <kbd>{key}</kbd> {what}
          </li>
        ))}
      </ul>
      <Check label={words.on} isOn={isOn} onChange={onSwitch} />
    </details>
  );
};
