import { nothingKept, type Keep } from './Keep';
import type { Tap } from './trial';

const name = 'sawt.unsaved';
const algorithm = 'AES-GCM';

interface Sealed {
  readonly owner: string;
  readonly id: string;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly data: ArrayBuffer;
}

/**
 * A place in this browser for what one person's taps wait with, or one that keeps nothing where the browser has none. Each tap is
 * sealed with a key of that person that no script can read out of the browser, and goes when the server has it. No name and no
 * text is in it. Never rejects.
 */
export async function sealedKeep(owner: string): Promise<Keep> {
  try {
    const database = await opened();
    return new SealedKeep(database, owner, await keyOf(database, owner));
  } catch {
    return nothingKept;
  }
}

class SealedKeep implements Keep {
  readonly durable = true;
  readonly #database: IDBDatabase;
  readonly #owner: string;
  readonly #key: CryptoKey;
  /** One after the other: what is dropped must not come back because it was put late. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(database: IDBDatabase, owner: string, key: CryptoKey) {
    this.#database = database;
    this.#owner = owner;
    this.#key = key;
  }

  readonly load = () =>
    this.#inTurn<readonly Tap[]>([], async () => {
      const entries = this.#database.transaction('taps').objectStore('taps').index('owner');
      const sealed = await done<Sealed[]>(entries.getAll(this.#owner));
      const taps = await Promise.all(sealed.map((each) => this.#open(each)));
      // Ids sort in the order in which they were made.
      return taps.filter((tap) => tap !== undefined).sort((a, b) => (a.trial.id < b.trial.id ? -1 : 1));
    });

  readonly put = (tap: Tap) =>
    this.#inTurn<unknown>(undefined, async () => {
      const sealed = await this.#seal(tap);
      return done(this.#database.transaction('taps', 'readwrite').objectStore('taps').put(sealed));
    });

  readonly drop = (ids: readonly string[]) =>
    this.#inTurn<unknown>(undefined, () => {
      const taps = this.#database.transaction('taps', 'readwrite').objectStore('taps');
      return Promise.all(ids.map((id) => done(taps.delete([this.#owner, id]))));
    });

  /** A disk that is full, or data that somebody cleared: the tap is in memory still. */
  #inTurn<T>(otherwise: T, action: () => Promise<T>): Promise<T> {
    const result = this.#last.then(action).catch(() => otherwise);
    this.#last = result;
    return result;
  }

  async #seal(tap: Tap): Promise<Sealed> {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const { id } = tap.trial;
    const plain = new TextEncoder().encode(JSON.stringify(tap));
    const data = await crypto.subtle.encrypt({ name: algorithm, iv, additionalData: bytes(id) }, this.#key, plain);
    return { owner: this.#owner, id, iv, data };
  }

  /** What cannot be opened any more is nothing. */
  async #open({ id, iv, data }: Sealed): Promise<Tap | undefined> {
    try {
      const plain = await crypto.subtle.decrypt({ name: algorithm, iv, additionalData: bytes(id) }, this.#key, data);
      return JSON.parse(new TextDecoder().decode(plain)) as Tap;
    } catch {
      return undefined;
    }
  }
}

function bytes(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

function done<T>(request: IDBRequest): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result as T);
    };
    request.onerror = () => {
      reject(request.error ?? new Error('IndexedDB failed'));
    };
  });
}

function opened(): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => {
    const database = request.result;
    database.createObjectStore('keys');
    database.createObjectStore('taps', { keyPath: ['owner', 'id'] }).createIndex('owner', 'owner');
  };
  return done(request);
}

/** The owner's key, made where there is none; of two pages that make one at once, both use the one that is kept. */
async function keyOf(database: IDBDatabase, owner: string): Promise<CryptoKey> {
  const fresh = await crypto.subtle.generateKey({ name: algorithm, length: 256 }, false, ['encrypt', 'decrypt']);
  const keys = database.transaction('keys', 'readwrite').objectStore('keys');
  const known = await done<CryptoKey | undefined>(keys.get(owner));
  if (known) return known;
  await done(keys.put(fresh, owner));
  return fresh;
}
