const name = 'sawt.unsaved';
const version = 3;
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

/** Whose things are kept, and where the key to them comes from: 32 bytes in base64, the same each time. */
export interface Owner {
  readonly id: string;
  readonly seal: () => Promise<string>;
}

/**
 * A place in this browser for what one person has not saved yet. Everything is sealed with a key that the browser has in memory only,
 * for as long as the page lives. Nothing here rejects: what cannot be kept is in memory still.
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

/** The store of one person; undefined where the browser keeps nothing for us, as in a private window, or gets no key. */
export function sealedStore(owner: Owner): Promise<SealedStore | undefined> {
  const known = stores.get(owner.id);
  if (known) return known;
  const store = storeOf(owner).catch(() => {
    stores.delete(owner.id);
    return undefined;
  });
  stores.set(owner.id, store);
  return store;
}

async function storeOf({ id, seal }: Owner): Promise<SealedStore> {
  const [database, key] = await Promise.all([opened(), seal().then(keyOf)]);
  return new SealedStore(database, id, key);
}

function keyOf(seal: string): Promise<CryptoKey> {
  const raw = Uint8Array.from(atob(seal), (letter) => letter.charCodeAt(0));
  return crypto.subtle.importKey('raw', raw, algorithm, false, ['encrypt', 'decrypt']);
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
    // What another version sealed cannot be opened.
    for (const store of database.objectStoreNames) database.deleteObjectStore(store);
    for (const kind of kinds) {
      database.createObjectStore(kind, { keyPath: ['owner', 'id'] }).createIndex('owner', 'owner');
    }
  };
  return done(request);
}
