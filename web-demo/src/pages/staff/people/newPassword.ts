const shortest = 12;
const longest = 256;

/**
 * Why a new password will not do; undefined when it will. As the server counts: at least so many characters, at most so
 * many UTF-16 units.
 */
export function passwordProblem(password: string) {
  if (Array.from(password).length < shortest) return 'password.short';
  return password.length > longest ? 'password.long' : undefined;
}
