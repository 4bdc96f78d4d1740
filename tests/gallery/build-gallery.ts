import preact from '@preact/preset-vite';
import { build, type Plugin } from 'vite';
import * as packaged from './samples/packaged.ts';

/** The page can read no files: the packaged list comes as values. */
const packagedList: Plugin = {
  name: 'packaged-list',
  enforce: 'pre',
  load: (id) =>
    id.endsWith('/samples/packaged.ts')
      ? Object.entries(packaged)
          .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
          .join('\n')
      : undefined,
};

/** The gallery as one program for `page.evaluate`; it leaves `showGallery` behind. */
export const buildGallery = async (): Promise<string> => {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [packagedList, preact()],
    build: {
      write: false,
      lib: {
        entry: new URL('gallery.tsx', import.meta.url).pathname,
        // Not a script of the old kind: the languages are awaited at its top.
        formats: ['es'],
      },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const [output] = [built].flat();
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error('the gallery did not build');
  // Evaluated, not loaded: the page has no address that a module could come from.
  return `(async () => {${chunk.code}\n})()`;
};
