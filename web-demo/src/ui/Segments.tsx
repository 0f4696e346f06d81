import './Segments.css';

interface SegmentsProps<Key extends string> {
  /** What is chosen between, in words. */
  readonly label: string;
  readonly options: readonly { readonly key: Key; readonly words: string }[];
  /** Undefined while nothing is chosen. */
  readonly value: Key | undefined;
  readonly onChoose: (key: Key) => void;
}

/** A choice between a few views, all of them in sight. */
export function Segments<Key extends string>({ label, options, value, onChoose }: SegmentsProps<Key>) {
  return (
    <div className="segments" role="group" aria-label={label}>
      {options.map(({ key, words }) => (
        <button
          key={key}
          type="button"
          className="segment"
          aria-pressed={value === key}
          onClick={() => {
            onChoose(key);
          }}
        >
          {words}
        </button>
      ))}
    </div>
  );
}
