import { useRef, useState } from 'preact/hooks';
import { Button } from '../button.tsx';
import { usePageWords } from '../locale.tsx';
import { type Crop, drawn, type Edge, edges, type Point, wholePicture, withEdge } from './crop.ts';

/** Draws a new part with mouse or finger; the edges below do the same with keys. */
const Area = ({ url, crop, onCrop }: { url: string; crop: Crop; onCrop(crop: Crop): void }) => {
  const { picture } = usePageWords().sending;
  const from = useRef<Point | undefined>(undefined);
  const pointOf = (event: PointerEvent): Point => {
    const { left, top, width, height } = (event.currentTarget as Element).getBoundingClientRect();
    return { x: (event.clientX - left) / width, y: (event.clientY - top) / height };
  };
  const percent = (value: number) => `${value * 100}%`;
  return (
    <div
      class="crop-area"
      onPointerDown={(event) => {
        event.preventDefault();
        (event.currentTarget as Element).setPointerCapture(event.pointerId);
        from.current = pointOf(event);
      }}
      onPointerMove={(event) => {
        const next = from.current && drawn(from.current, pointOf(event));
        if (next) onCrop(next);
      }}
      onPointerUp={() => {
        from.current = undefined;
      }}
    >
      <img src={url} alt={picture.area} draggable={false} />
      <div
        class="crop-part"
        style={{
          left: percent(crop.left),
          top: percent(crop.top),
          width: percent(crop.right - crop.left),
          height: percent(crop.bottom - crop.top),
        }}
      />
    </div>
  );
};

interface EdgeSliderProps {
  edge: Edge;
  crop: Crop;
  onCrop(crop: Crop): void;
}

const EdgeSlider = ({ edge, crop, onCrop }: EdgeSliderProps) => {
  const { picture } = usePageWords().sending;
  return (
    <label class="edge">
      <span>{picture[edge]}</span>
      <input
        type="range"
        min={0}
        max={100}
        step={1}
        value={Math.round(crop[edge] * 100)}
        aria-valuetext={`${Math.round(crop[edge] * 100)} %`}
        onInput={(event) => onCrop(withEdge(crop, edge, Number(event.currentTarget.value) / 100))}
      />
    </label>
  );
};

interface CropViewProps {
  url: string;
  isShot: boolean;
  onUse(crop: Crop): void;
  onCancel(): void;
}

export const CropView = ({ url, isShot, onUse, onCancel }: CropViewProps) => {
  const { picture } = usePageWords().sending;
  const [crop, setCrop] = useState(wholePicture);
  return (
    <div class="crop">
      <p class="note">{isShot ? picture.shotTaken : picture.crop}</p>
      <Area url={url} crop={crop} onCrop={setCrop} />
      <div class="edges">
        {edges.map((edge) => (
          <EdgeSlider key={edge} edge={edge} crop={crop} onCrop={setCrop} />
        ))}
      </div>
      <div class="toolbar">
        <Button look="filled" label={picture.use} onClick={() => onUse(crop)} />
        <Button label={picture.whole} onClick={() => setCrop(wholePicture)} />
        <Button label={picture.cancel} onClick={onCancel} />
      </div>
    </div>
  );
};
