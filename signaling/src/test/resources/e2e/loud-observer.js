// An observer's page that was changed by its owner: it takes the microphone, and puts it on every connection.
(() => {
  const connections = [];
  window.RTCPeerConnection = class extends RTCPeerConnection {
    constructor(...args) {
      super(...args);
      connections.push(this);
    }
  };
  window.sawtObserver = {
    shouts: async () => {
      const [track] = (await navigator.mediaDevices.getUserMedia({ audio: true })).getAudioTracks();
      for (const connection of connections.filter((one) => one.connectionState !== 'closed')) {
        const [transceiver] = connection.getTransceivers();
        await transceiver.sender.replaceTrack(track);
        transceiver.direction = 'sendrecv';
      }
    },
  };
})();
