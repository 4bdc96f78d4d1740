/** Everything a click, a key or a choice can be. */
const kinds = ['click', 'keydown', 'keyup', 'input', 'change', 'submit', 'pointerdown'] as const;

/** Nothing in the card answers to events that a script made up: they end before they arrive. */
export const onlyTrusted = (root: EventTarget): void => {
  for (const kind of kinds)
    root.addEventListener(
      kind,
      (event) => {
        if (event.isTrusted) return;
        event.preventDefault();
        event.stopImmediatePropagation();
      },
      { capture: true },
    );
};

/** What is typed into the card is no shortcut of the shop's. */
export const keepKeysInside = (root: EventTarget): void => {
  for (const kind of ['keydown', 'keyup', 'keypress'] as const)
    root.addEventListener(kind, (event) => event.stopPropagation());
};
