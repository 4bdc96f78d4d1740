import { useState } from 'preact/hooks';
import type { Crop } from '../../lib/reports/use-picture.ts';
import { Button } from '../shared/button.tsx';
import { usePageLocale } from '../shared/locale.tsx';
import { type Edge, edges, wholePicture, withEdge } from './crop.ts';

const percent = (value: number) => `${value * 100}%`;

const Area = ({ url, crop }: { url: string; crop: Crop }) => {
  const { picture } = usePageLocale().sending;
  return (
    <div class="crop-area">
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
  const { picture } = usePageLocale().sending;
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
  onUse(crop: Crop): void;
  onCancel(): void;
}

export const CropView = ({ url, onUse, onCancel }: CropViewProps) => {
  const { picture } = usePageLocale().sending;
  const [crop, setCrop] = useState(wholePicture);
  return (
    <div class="crop">
      <p class="note">{picture.crop}</p>
      <Area url={url} crop={crop} />
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
