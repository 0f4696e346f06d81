const name = 'sawt.unsaved';
const version = 2;
const algorithm = 'AES-GCM';

/** What can wait here: taps by their id, drafts of notes by their appointment. */
export type Kind = 'taps' | 'notes';
const kinds: readonly Kind[] = ['taps', 'notes'];

interface Sealed {
  readonly owner: string;
  readonly id: string;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly data: ArrayBuffer;
}

/**
 * A place in this browser for what one person has not saved yet. Everything is sealed with a key of that person that no script can
 * read out of the browser. Nothing here rejects: what cannot be kept is in memory still.
 */
export class SealedStore {
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

  /** By id; what cannot be opened any more is left out. */
  all<T>(kind: Kind): Promise<readonly T[]> {
    return this.#inTurn<readonly T[]>([], async () => {
      const sealed = await done<Sealed[]>(this.#store(kind, 'readonly').index('owner').getAll(this.#owner));
      const opened = await Promise.all(
        sealed.sort((a, b) => (a.id < b.id ? -1 : 1)).map((each) => this.#open<T>(each)),
      );
      return opened.filter((each) => each !== undefined);
    });
  }

  put(kind: Kind, id: string, value: unknown): Promise<unknown> {
    return this.#inTurn<unknown>(undefined, async () => {
      const sealed = await this.#seal(id, value);
      return done(this.#store(kind, 'readwrite').put(sealed));
    });
  }

  drop(kind: Kind, ids: readonly string[]): Promise<unknown> {
    return this.#inTurn<unknown>(undefined, () => {
      const store = this.#store(kind, 'readwrite');
      return Promise.all(ids.map((id) => done(store.delete([this.#owner, id]))));
    });
  }

  #store(kind: Kind, mode: IDBTransactionMode): IDBObjectStore {
    return this.#database.transaction(kind, mode).objectStore(kind);
  }

  /** A disk that is full, or data that somebody cleared. */
  #inTurn<T>(otherwise: T, action: () => Promise<T>): Promise<T> {
    const result = this.#last.then(action).catch(() => otherwise);
    this.#last = result;
    return result;
  }

  async #seal(id: string, value: unknown): Promise<Sealed> {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const plain = bytes(JSON.stringify(value));
    const data = await crypto.subtle.encrypt({ name: algorithm, iv, additionalData: bytes(id) }, this.#key, plain);
    return { owner: this.#owner, id, iv, data };
  }

  async #open<T>({ id, iv, data }: Sealed): Promise<T | undefined> {
    try {
      const plain = await crypto.subtle.decrypt({ name: algorithm, iv, additionalData: bytes(id) }, this.#key, data);
      return JSON.parse(new TextDecoder().decode(plain)) as T;
    } catch {
      return undefined;
    }
  }
}

const stores = new Map<string, Promise<SealedStore | undefined>>();

/** The store of one person; undefined where the browser keeps nothing for us, as in a private window. */
export function sealedStore(owner: string): Promise<SealedStore | undefined> {
  const known = stores.get(owner);
  if (known) return known;
  const store = storeOf(owner).catch(() => undefined);
  stores.set(owner, store);
  return store;
}

async function storeOf(owner: string): Promise<SealedStore> {
  const database = await opened();
  return new SealedStore(database, owner, await keyOf(database, owner));
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
  const request = indexedDB.open(name, version);
  request.onupgradeneeded = () => {
    const database = request.result;
    const has = (store: string) => database.objectStoreNames.contains(store);
    if (!has('keys')) database.createObjectStore('keys');
    for (const kind of kinds) {
      if (!has(kind)) database.createObjectStore(kind, { keyPath: ['owner', 'id'] }).createIndex('owner', 'owner');
    }
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
