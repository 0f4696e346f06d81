/** Two soft tones: somebody is at the door. Silent where the browser wants a tap first. */
export declare function chime(): void;
