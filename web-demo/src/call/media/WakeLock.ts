/** Keeps the screen awake, also after the page was hidden for a while. Does nothing where the browser cannot. */
export declare class WakeLock {
  acquire(): void;
  release(): void;
}
