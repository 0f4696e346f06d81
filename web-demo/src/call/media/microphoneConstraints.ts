/**
 * Echo cancellation always stays: two people on loudspeakers cannot work without. Noise suppression and gain control bend
 * the very sounds that a speech therapist listens for, so *original sound* turns them off.
 */
export function processing(originalSound: boolean): MediaTrackConstraints {
  return { echoCancellation: true, noiseSuppression: !originalSound, autoGainControl: !originalSound };
}

export function microphoneConstraints(originalSound: boolean, device: string | undefined): MediaTrackConstraints {
  return {
    ...processing(originalSound),
    channelCount: { ideal: 1 },
    sampleRate: { ideal: 48_000 },
    ...(device !== undefined && { deviceId: { exact: device } }),
  };
}

/** Whether a track does as asked. A browser that does not tell is believed. */
export function processes(track: MediaStreamTrack, originalSound: boolean): boolean {
  const { noiseSuppression = !originalSound, autoGainControl = !originalSound } = track.getSettings();
  return noiseSuppression === !originalSound && autoGainControl === !originalSound;
}
