/** The first letter that stands for somebody in a ring; one letter only, because Arabic letters side by side would join. */
export function initial(name: string): string {
  const [letter] = new Intl.Segmenter().segment(name.trim());
  return letter?.segment.toUpperCase() ?? '';
}
