/** A card that goes with the focus would leave the keyboard at the top of the shop's page. */
export const focusBefore = () => {
  let before: HTMLElement | undefined;
  return {
    watch(root: HTMLElement) {
      root.addEventListener('focusin', ({ relatedTarget }) => {
        const isOutside = relatedTarget instanceof HTMLElement && !root.contains(relatedTarget);
        if (isOutside) before = relatedTarget;
      });
      // A pointer is somewhere already; the shop may open something where it gets the focus.
      root.addEventListener('pointerdown', () => {
        before = undefined;
      });
    },
    giveBack() {
      if (before?.isConnected) before.focus({ preventScroll: true });
      before = undefined;
    },
  };
};
