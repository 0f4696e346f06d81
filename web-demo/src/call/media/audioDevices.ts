export interface AudioDevice {
  readonly id: string;
  readonly label: string;
}

/** Before the first permission browsers give devices without names: those are no choice for a person. */
export async function audioDevices(kind: 'audioinput' | 'audiooutput'): Promise<readonly AudioDevice[]> {
  const { mediaDevices } = navigator as { mediaDevices?: Partial<MediaDevices> };
  const devices = (await mediaDevices?.enumerateDevices?.().catch(() => [])) ?? [];
  return devices
    .filter((device) => device.kind === kind && device.deviceId !== '')
    .map(({ deviceId, label }) => ({ id: deviceId, label }));
}

/** Calls back whenever something is plugged in or out, until aborted. */
export function onDeviceChange(changed: () => void, signal: AbortSignal): void {
  const { mediaDevices } = navigator as { mediaDevices?: Partial<MediaDevices> };
  mediaDevices?.addEventListener?.('devicechange', changed, { signal });
}
