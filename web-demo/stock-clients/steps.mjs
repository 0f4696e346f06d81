// What both scripts share: each step prints one line of JSON, and the first that fails ends the script with status 1.
const patience = 10_000;

export function step(name, promise) {
  return within(name, promise).then(
    (value) => {
      console.log(JSON.stringify({ step: name, ok: true, value: value ?? null }));
      return value;
    },
    (failure) => {
      console.log(JSON.stringify({ step: name, ok: false, value: describe(failure) }));
      process.exit(1);
    },
  );
}

// A push of the phoenix client as a promise.
export function answered(push) {
  return new Promise((resolve, reject) => {
    push
      .receive('ok', resolve)
      .receive('error', (refusal) => reject(Object.assign(new Error(refusal.code), { refusal })))
      .receive('timeout', () => reject(new Error('not answered')));
  });
}

// The refusal by which a push is answered.
export function refused(push) {
  return answered(push).then(
    (response) => Promise.reject(new Error(`answered ok: ${JSON.stringify(response)}`)),
    (failure) => failure.refusal ?? Promise.reject(failure),
  );
}

function within(name, promise) {
  return Promise.race([
    promise,
    new Promise((_, reject) => setTimeout(() => reject(new Error(`${name} took too long`)), patience)),
  ]);
}

function describe(failure) {
  return failure instanceof Error ? failure.message : failure;
}
