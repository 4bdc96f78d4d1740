import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type KeyDeeds, useKeys } from './use-keys.ts';

const KeysContext = createContext(true);
export const KeysProvider = KeysContext.Provider;

/** Keys of one part of the page, as long as it is shown and the reviewer has not switched them off. */
export const usePageKeys = (deeds: KeyDeeds): void => useKeys(useContext(KeysContext), deeds);
