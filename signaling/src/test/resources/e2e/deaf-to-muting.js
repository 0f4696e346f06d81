// A page that was changed by its owner: whatever it is told, its microphone stays on.
Object.defineProperty(MediaStreamTrack.prototype, 'enabled', { get: () => true, set: () => undefined });
