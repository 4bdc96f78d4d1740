import type { ComponentChildren } from 'preact';

interface TileProps {
  icon: ComponentChildren;
  title: string;
  children: ComponentChildren;
}

/** An answer without a warning: a small picture, a heading, a sentence. */
export const Tile = ({ icon, title, children }: TileProps) => (
  <section class="tile">
    <div class="tile-icon">{icon}</div>
    <div>
      <h2>{title}</h2>
      <p>{children}</p>
    </div>
  </section>
);
