import { useRef } from 'preact/hooks';
import { Button } from './button.tsx';

interface FileButtonProps {
  label: string;
  accept: string;
  isDisabled?: boolean;
  onFile(file: File): void;
}

/** A button like the others that lets a file be chosen; the browser's own field looks like none. */
export const FileButton = ({ label, accept, isDisabled = false, onFile }: FileButtonProps) => {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={field}
        type="file"
        hidden
        accept={accept}
        aria-label={label}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file) onFile(file);
          // The same file can be chosen again after it was mended.
          event.currentTarget.value = '';
        }}
      />
      <Button label={label} disabled={isDisabled} onClick={() => field.current?.click()} />
    </>
  );
};
