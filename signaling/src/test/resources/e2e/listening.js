// Runs in every page before its own scripts: remembers the page's peer connections and when a voice was last heard.
// Chromium's fake microphone beeps about once a second, so energy that does not rise for longer means silence.
(() => {
  const connections = [];
  const energyOf = new WeakMap();
  const made = new WeakMap();
  const firstHeard = new WeakMap();
  const epochNow = () => performance.timeOrigin + performance.now();
  const Original = window.RTCPeerConnection;
  // Not those of a page that tries which paths are open: they carry data, and no sound.
  const isNotOfACall = (connection) => {
    const at = connections.indexOf(connection);
    if (at >= 0) connections.splice(at, 1);
  };
  window.RTCPeerConnection = class extends Original {
    constructor(...args) {
      super(...args);
      connections.push(this);
      made.set(this, epochNow());
    }
    createDataChannel(...args) {
      isNotOfACall(this);
      return super.createDataChannel(...args);
    }
    setRemoteDescription(...args) {
      if (!/^m=audio/m.test(args[0]?.sdp ?? 'm=audio')) isNotOfACall(this);
      return super.setRemoteDescription(...args);
    }
  };

  const heard = { lastRise: 0, longestGap: 0, watching: false, rises: 0 };

  async function audioOf(connection) {
    let energy = 0;
    let inbound = 0;
    (await connection.getStats()).forEach((entry) => {
      if (entry.type === 'inbound-rtp' && entry.kind === 'audio') {
        energy += entry.totalAudioEnergy ?? 0;
        inbound += 1;
      }
    });
    return { energy, inbound };
  }

  async function sample() {
    for (const connection of connections.filter((one) => one.connectionState !== 'closed')) {
      const { energy } = await audioOf(connection);
      const before = energyOf.get(connection) ?? 0;
      energyOf.set(connection, energy);
      if (energy > before + 1e-6) {
        heard.lastRise = performance.now();
        heard.rises += 1;
        if (!firstHeard.has(connection)) firstHeard.set(connection, epochNow());
      }
    }
    if (heard.watching) {
      heard.longestGap = Math.max(heard.longestGap, performance.now() - heard.lastRise);
    }
    setTimeout(sample, 50);
  }

  async function statistic(type, key) {
    let sum = 0;
    for (const connection of connections.filter((one) => one.connectionState !== 'closed')) {
      (await connection.getStats()).forEach((entry) => {
        if (entry.type === type && entry.kind === 'audio') sum += entry[key] ?? 0;
      });
    }
    return sum;
  }

  // How a connection's packets go: the kind of candidate at each end, and how the relay of this end is reached.
  async function pathOf(connection) {
    const entries = new Map();
    (await connection.getStats()).forEach((entry) => entries.set(entry.id, entry));
    const transport = [...entries.values()].find(({ type }) => type === 'transport');
    const pair = entries.get(transport?.selectedCandidatePairId);
    const near = entries.get(pair?.localCandidateId);
    const far = entries.get(pair?.remoteCandidateId);
    return `${near?.candidateType} ${near?.relayProtocol ?? '-'} ${far?.candidateType}`;
  }

  window.sawtListening = {
    paths: () => Promise.all(connections.filter((one) => one.connectionState === 'connected').map(pathOf)),
    silentForMs: () => performance.now() - heard.lastRise,
    startWatching: () => Object.assign(heard, { watching: true, longestGap: 0 }),
    longestGapMs: () => heard.longestGap,
    openConnections: () => connections.filter((one) => one.connectionState !== 'closed').length,
    created: () => connections.length,
    // When `voices` of the connections that were made since `since` had been heard, both in ms since 1970; 0: not yet.
    heardAt: (since, voices) => {
      const times = connections
        .filter((one) => made.get(one) > since && firstHeard.has(one))
        .map((one) => firstHeard.get(one))
        .sort((a, b) => a - b);
      return times[voices - 1] ?? 0;
    },
    packetsSent: () => statistic('outbound-rtp', 'packetsSent'),
    spokenEnergy: () => statistic('media-source', 'totalAudioEnergy'),
    restartIce: () => connections.filter((one) => one.connectionState === 'connected').forEach((one) => one.restartIce()),
    // ICE fragments of what the other ends said last.
    farEnds: () =>
      connections
        .filter((one) => one.connectionState !== 'closed')
        .map((one) => /a=ice-ufrag:(\S+)/.exec(one.remoteDescription?.sdp ?? '')?.[1] ?? ''),
    // How many of the connections hear somebody: each must have risen since `since`.
    voices: async () => {
      const before = new Map();
      const open = connections.filter((one) => one.connectionState === 'connected');
      for (const one of open) before.set(one, (await audioOf(one)).energy);
      await new Promise((done) => setTimeout(done, 2500));
      let rising = 0;
      for (const one of open) if ((await audioOf(one)).energy > before.get(one) + 1e-6) rising += 1;
      return rising;
    },
  };
  setTimeout(sample, 200);
})();
