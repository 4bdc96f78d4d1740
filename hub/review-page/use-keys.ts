import { useEffect, useState } from 'preact/hooks';

/** By the key that is pressed (`event.key`). `true`: it was used. */
export type KeyDeeds = Readonly<Record<string, (() => void) | undefined>>;

const typing = 'input, textarea, select, [contenteditable]';

/** Single keys, never while somebody types, never with Ctrl, Alt or Meta. Escape works everywhere. */
export function useKeys(isOn: boolean, deeds: KeyDeeds): void {
  const [latest] = useState({ deeds });
  latest.deeds = deeds;
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
      const isTyping = event.target instanceof Element && event.target.closest(typing) !== null;
      if (event.key !== 'Escape' && (isTyping || !isOn)) return;
      const deed = Object.hasOwn(latest.deeds, event.key) ? latest.deeds[event.key] : undefined;
      if (!deed || event.defaultPrevented) return;
      event.preventDefault();
      deed();
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, [isOn, latest]);
}
