// The microphone as it is: what a test speaks into it must not be taken for noise or echo.
(() => {
  const original = MediaDevices.prototype.getUserMedia;
  MediaDevices.prototype.getUserMedia = function ({ audio, ...others }) {
    const processing = { echoCancellation: false, noiseSuppression: false, autoGainControl: false };
    const constraints = typeof audio === 'object' ? audio : {};
    return original.call(this, { ...others, audio: audio && { ...constraints, ...processing } });
  };
})();
