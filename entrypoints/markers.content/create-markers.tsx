import { options, render } from 'preact';
import type { ShownMarker } from '../../components/markers/marker.tsx';
import { Markers } from '../../components/markers/markers.tsx';
import { LocaleProvider } from '../../components/shared/locale.tsx';
import { aboutLanguage, type Language } from '../../lib/locales/languages.ts';
import type { Locale } from '../../lib/locales/locale.ts';
import type { MarkerInput, MarkersInput, Markers as Slot } from '../tab-scripts/slots.ts';
import { openRoot } from '../warning.content/root.ts';
import { createBubble } from './bubble.ts';
import { follow } from './follow.ts';
import { placeOn } from './place.ts';

/** Preact runs effects in an animation frame: the shop's page would have to draw one more. */
options.requestAnimationFrame = (run) => queueMicrotask(run);

export interface MarkersWorld {
  page: Document;
  css: string;
  localeOf(language: Language): Locale;
  /** Called when the page keeps removing the markers. */
  onInterference(): void;
}

/** How many times the markers are put back into the page. */
const maxReturns = 3;

/** A key for each tile and its listing, stable while the tile exists. */
const createKeys = () => {
  const numbers = new WeakMap<Element, number>();
  let lastNumber = 0;
  return ({ box, id }: MarkerInput): string => {
    const number = numbers.get(box) ?? ++lastNumber;
    numbers.set(box, number);
    return `${number}-${id}`;
  };
};

const placesOf = (markers: readonly ShownMarker[]): string =>
  JSON.stringify(markers.map(({ x, y, isCovered }) => [x, y, isCovered]));

/** The marker an event is about: under the pointer or, for keys, with the focus. */
const keyAt = (layer: HTMLElement, event: Event): string | undefined => {
  const root = layer.getRootNode() as ShadowRoot;
  const isPointers = event instanceof MouseEvent && (event.detail > 0 || event.type !== 'click');
  const under = isPointers ? root.elementFromPoint(event.clientX, event.clientY) : null;
  const spot = (under ?? root.activeElement)?.closest<HTMLElement>('.spot');
  return spot?.dataset.key;
};

type Root = ReturnType<typeof openRoot>;

interface Drawing {
  input: MarkersInput;
  markers: ShownMarker[];
  /** Keys of the markers with the focus, and with an open bubble. */
  focused?: string | undefined;
  openKey?: string | undefined;
}

/** Measures where the markers belong now; true if one has moved. */
const measure = (
  drawing: Drawing,
  keyOf: (marker: MarkerInput) => string,
  { layer, host }: Root,
): boolean => {
  const previousPlaces = placesOf(drawing.markers);
  const origin = layer.getBoundingClientRect();
  drawing.markers = drawing.input.markers.flatMap((marker) => {
    const place = marker.box.isConnected ? placeOn(marker, host, origin) : undefined;
    const { title, url, match } = marker;
    return place ? { key: keyOf(marker), title, url, match, ...place } : [];
  });
  return placesOf(drawing.markers) !== previousPlaces;
};

const paint = ({ observed, layer }: Root, { localeOf }: MarkersWorld, drawing: Drawing) =>
  observed(() => {
    const { markers, focused, openKey } = drawing;
    const { language } = drawing.input;
    layer.lang = language;
    layer.dir = aboutLanguage(language).direction;
    const shown = <Markers markers={markers} focused={focused} openKey={openKey} />;
    render(<LocaleProvider value={localeOf(language)}>{shown}</LocaleProvider>, layer);
  });

/** Tells the bubble what the pointer and the keyboard do to the markers. */
const tellBubble = (layer: HTMLElement, bubble: ReturnType<typeof createBubble>, event: Event) => {
  const key = keyAt(layer, event);
  if (event.type === 'click' && key) bubble.press(key);
  if (event.type === 'pointerover' && key) bubble.enter(key);
  if (event.type === 'pointerout') bubble.leave();
  if (event.type === 'keydown' && (event as KeyboardEvent).key === 'Escape') bubble.close();
};

/**
 * Markers are drawn in our own layer above the document, never in the shop's elements: a shop's
 * script that starts up may fail on elements it did not create.
 */
const draw = (world: MarkersWorld, input: MarkersInput, onLost: () => void) => {
  const { page, css } = world;
  const keyOf = createKeys();
  const ended = new AbortController();
  const drawing: Drawing = { input, markers: [] };
  const root = openRoot(page, {
    ...{ css, className: 'markers', rank: 0 },
    onEvent: (event) => tellBubble(layer, bubble, event),
    onInterference() {
      ended.abort();
      onLost();
    },
  });
  const { layer } = root;
  const redraw = () => paint(root, world, drawing);
  const bubble = createBubble(
    {
      page,
      language: () => drawing.input.language,
      markerOf: (key) => drawing.markers.find((one) => one.key === key),
      origin: () => layer.getBoundingClientRect(),
      onChanged(key) {
        drawing.openKey = key;
        if (!ended.signal.aborted) redraw();
      },
    },
    ended.signal,
  );
  const onFocus = (target: EventTarget | null) => {
    // Only a focus set by keyboard: a click on a tile opens its product anyway.
    const isByKeyboard = target instanceof Element && target.matches(':focus-visible');
    const marker = isByKeyboard && drawing.input.markers.find(({ box }) => box.contains(target));
    const key = marker ? keyOf(marker) : undefined;
    if (key === drawing.focused) return;
    drawing.focused = key;
    redraw();
    bubble.onFocusChange(key);
  };
  const look = () => {
    root.repair(true);
    if (ended.signal.aborted || !measure(drawing, keyOf, root)) return;
    redraw();
    bubble.settle();
  };
  const show = (next: MarkersInput) => {
    drawing.input = next;
    measure(drawing, keyOf, root);
    redraw();
  };
  show(input);
  follow(page, { look, onFocus }, ended.signal);
  onFocus(page.activeElement);
  return {
    show,
    remove() {
      ended.abort();
      render(null, layer);
      root.remove();
    },
  };
};

export const createMarkers = (world: MarkersWorld): Slot => {
  let now: ReturnType<typeof draw> | undefined;
  let last: MarkersInput | undefined;
  let returns = 0;
  const begin = (input: MarkersInput) => {
    now = draw(world, input, () => {
      now = undefined;
      returns += 1;
      if (returns > maxReturns) world.onInterference();
      else if (last) begin(last);
    });
  };
  const hide = () => {
    last = undefined;
    now?.remove();
    now = undefined;
  };
  return {
    show(input) {
      if (input.markers.length === 0) return hide();
      const isFirst = last === undefined;
      last = input;
      if (now) now.show(input);
      else if (isFirst) begin(input);
    },
    hide,
  };
};
