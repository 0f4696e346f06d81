// Runs in every page that is measured: notes when a button was pressed, when connections were made, and when the first
// audio of each was decoded. All times are milliseconds since the epoch, so that those of two pages compare.
(() => {
  const connections = [];
  let pressed = 0;
  let microphoneIsOpen = false;
  const now = () => performance.timeOrigin + performance.now();

  addEventListener('click', (event) => (pressed = performance.timeOrigin + event.timeStamp), true);

  const original = MediaDevices.prototype.getUserMedia;
  MediaDevices.prototype.getUserMedia = async function (...args) {
    const stream = await original.apply(this, args);
    microphoneIsOpen = true;
    return stream;
  };

  // A source is listed from its first decoded frame on that went to the loudspeaker; asking is cheap and never cached.
  const plays = (connection) => connection.getReceivers().some((one) => one.getSynchronizationSources().length > 0);

  // What every statistics page reads. Chromium caches statistics for 50 ms, so this is late by 25 ms on average.
  async function counts(connection) {
    for (const entry of (await connection.getStats()).values()) {
      if (entry.type === 'inbound-rtp' && entry.jitterBufferEmittedCount > 0) return true;
    }
    return false;
  }

  const isOver = ({ connection }) =>
    connection.connectionState === 'closed' ||
    connection.getTransceivers().some(({ currentDirection }) => currentDirection === 'sendonly');

  async function watch(noted, what, happened, everyMs) {
    while (!noted[what] && !isOver(noted)) {
      if (await happened(noted.connection)) noted[what] = now();
      else await new Promise((done) => setTimeout(done, everyMs));
    }
  }

  window.RTCPeerConnection = class extends RTCPeerConnection {
    constructor(...args) {
      super(...args);
      const noted = { connection: this, made: now() };
      connections.push(noted);
      void watch(noted, 'played', plays, 5);
      void watch(noted, 'counted', counts, 20);
    }
  };

  const since = (start, what) =>
    connections
      .filter((one) => one.made >= start && one[what])
      .map((one) => one[what])
      .sort((a, b) => a - b);

  window.benchEars = {
    pressed: () => pressed,
    microphoneIsOpen: () => microphoneIsOpen,
    /** When the connections were made that were made since `start`, the earliest first. */
    made: (start) => since(start, 'made'),
    /** When they first played, the earliest first. */
    played: (start) => since(start, 'played'),
    /** The same by statistics. */
    counted: (start) => since(start, 'counted'),
  };
})();
