import './Spinner.css';

/** Something is under way; the words beside it say what. */
export function Spinner({ size = 24 }: { readonly size?: number }) {
  return <span className="spinner" style={{ inlineSize: size, blockSize: size }} aria-hidden="true" />;
}
