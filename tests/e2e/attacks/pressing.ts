import type { Attack } from './attack.ts';

/** Of a button that is not there. */
const nowhere = { x: 0, y: 0 };

/** The shopper has the focus on a button of ours, the page takes it, and gives it back to a key. */
const givesBack = (name: string, key: 'Enter' | ' '): Attack => ({
  name,
  script() {
    const thief = document.createElement('dialog');
    thief.append(document.createElement('input'));
    document.body.append(thief);
    thief.id = 'thief';
    addEventListener('keydown', () => thief.close(), true);
  },
  async shopper(page, { silence = nowhere }) {
    // Pressed, and let go of elsewhere: it has the focus, and no click.
    await page.mouse.move(silence.x, silence.y);
    await page.mouse.down();
    await page.mouse.move(5, 5);
    await page.mouse.up();
    await page.$eval('#thief', (thief) => (thief as HTMLDialogElement).showModal());
    await page.keyboard.press(key);
  },
});

/** The shopper clicks twice on what lies over a button of ours or over one of the shop's that we guard. */
const bait = (key: 'silence' | 'buy'): Attack => ({
  name: 'a bait that is gone at the second click',
  script() {
    const bait = document.createElement('div');
    bait.popover = 'manual';
    bait.textContent = 'Click twice for your coupon';
    bait.style.cssText = 'position:fixed;inset:0;width:100%;height:100%;background:#fff';
    document.body.append(bait);
    bait.showPopover();
    const timer = setInterval(() => {
      bait.hidePopover();
      bait.showPopover();
    }, 20);
    bait.addEventListener('mousedown', () => {
      clearInterval(timer);
      bait.remove();
    });
  },
  async shopper(page, { [key]: spot = nowhere }) {
    await page.mouse.click(spot.x, spot.y);
    await page.mouse.click(spot.x, spot.y);
  },
});

export const pressing: Attack[] = [
  givesBack('the focus is given back to the card while Enter goes down', 'Enter'),
  givesBack('the focus is given back to the card while Space goes down', ' '),
  {
    name: 'the focus is put onto our button through an open root, before each key',
    script() {
      addEventListener(
        'keydown',
        () => {
          for (const { shadowRoot } of document.documentElement.children)
            for (const one of shadowRoot?.querySelectorAll('button') ?? [])
              if (/not this/i.test(one.textContent ?? '')) one.focus();
        },
        true,
      );
    },
    async shopper(page) {
      await page.keyboard.press(' ');
      await page.keyboard.press('Enter');
    },
  },
  {
    name: 'the host is made a stop, focused and pressed by the shopper',
    script() {
      const host = document.documentElement.lastElementChild as HTMLElement;
      addEventListener('keydown', () => {
        host.tabIndex = 0;
        host.focus();
      });
    },
    async shopper(page) {
      await page.keyboard.press('Enter');
      await page.keyboard.press(' ');
    },
  },
  {
    name: 'a held key whose focus is moved on',
    script() {
      const input = document.createElement('input');
      input.id = 'held';
      document.body.append(input);
      input.focus();
      addEventListener('keydown', () => {
        (document.documentElement.lastElementChild as HTMLElement).focus();
        input.blur();
      });
    },
    async shopper(page) {
      await page.keyboard.down('Enter');
      await page.keyboard.down('Enter');
      await page.keyboard.up('Enter');
    },
  },
  {
    name: 'clicks and keys made up by scripts, at the host and at what lies under the pointer',
    script() {
      const options = { bubbles: true, composed: true, cancelable: true };
      const host = document.documentElement.lastElementChild;
      for (let y = 0; y < innerHeight; y += 20)
        for (const target of [host, document.elementFromPoint(innerWidth - 200, y)])
          for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
            target?.dispatchEvent(
              new MouseEvent(type, { ...options, clientX: innerWidth - 200, clientY: y }),
            );
      host?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ...options }));
    },
    shopper: async () => undefined,
  },
  bait('silence'),
];

/** Against the question alone. */
export const hurrying: Attack[] = [
  bait('buy'),
  {
    name: 'the question is closed by the page, and the shopper clicks twice',
    goesOn: true,
    script() {
      setInterval(() => {
        for (const one of document.querySelectorAll(':root > :not(head, body)')) one.remove();
      }, 20);
    },
    async shopper(page, { buy = nowhere }) {
      await page.mouse.click(buy.x, buy.y, { count: 2 });
    },
  },
];
