export function ReportPage({ session }: { readonly session: string }) {
  return <p>{session}</p>;
}
