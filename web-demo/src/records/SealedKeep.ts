import { nothingKept, type Keep } from './Keep';
import { sealedStore, type Owner } from './SealedStore';
import type { Tap } from './trial';

/** Keeps one person's taps, sealed; keeps nothing where the browser has no place for them. Never rejects. */
export async function sealedKeep(owner: Owner): Promise<Keep> {
  const store = await sealedStore(owner);
  if (!store) return nothingKept;
  return {
    durable: true,
    // Ids sort in the order in which they were made.
    load: () => store.all<Tap>('taps'),
    put: (tap) => store.put('taps', tap.trial.id, tap),
    drop: (ids) => store.drop('taps', ids),
  };
}
