export function CallPage({ session }: { readonly session: string }) {
  return <p>{session}</p>;
}
