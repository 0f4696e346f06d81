import { useEffect, useRef, type CSSProperties, type ReactNode } from 'react';
import './VoiceRing.css';

interface VoiceRingProps {
  /** The voice's level now, 0 (silence) to 1; asked once per frame, so it must be cheap. */
  readonly readLevel: () => number;
  /** Pixels across, without the ring; a page may give it more room by its style. */
  readonly size?: number;
  /** muted: no voice is expected. absent: nobody is there (reconnecting, waiting). */
  readonly state?: 'live' | 'muted' | 'absent';
  readonly children?: ReactNode;
}

/** Above the noise of a quiet room: the ring says "speaks". */
const speaking = 0.06;

/** How much of the way to a lower level the ring goes in one frame: it rises at once and falls softly. */
const fall = 0.12;

/** The living thing on a call page: a soft ring that follows the voice. A flat ring says that nothing is heard. */
export function VoiceRing({ readLevel, size = 96, state = 'live', children }: VoiceRingProps) {
  const ring = useRef<HTMLDivElement>(null);
  const read = useRef(readLevel);
  useEffect(() => {
    read.current = readLevel;
  });
  useEffect(() => {
    let shown = 0;
    let frame = requestAnimationFrame(function follow() {
      const level = state === 'live' ? Math.min(1, Math.max(0, read.current())) : 0;
      shown = level > shown ? level : shown + (level - shown) * fall;
      ring.current?.style.setProperty('--level', shown.toFixed(3));
      ring.current?.toggleAttribute('data-speaking', shown > speaking);
      frame = requestAnimationFrame(follow);
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [state]);
  return (
    <div
      ref={ring}
      className={`voice-ring voice-ring-${state}`}
      style={{ '--ring-size': `${size}px` } as CSSProperties}
    >
      <span className="voice-ring-wave" aria-hidden="true" />
      <span className="voice-ring-face">{children}</span>
    </div>
  );
}
