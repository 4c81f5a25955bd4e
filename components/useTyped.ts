import type { TargetedEvent, TargetedInputEvent } from "preact";
import { useState } from "preact/hooks";

/**
 * The attributes of a field in which words are looked for. `tell` is called as they are typed; what an input method is still
 * composing is shown, and told once it is done: "gong'yi" finds nothing.
 */
export function useTyped(typed: string, tell: (words: string) => void) {
  const [composing, setComposing] = useState<string>();
  const done = (words: string) => {
    setComposing(undefined);
    tell(words);
  };
  return {
    value: composing ?? typed,
    onInput: ({ currentTarget: { value }, isComposing }: TargetedInputEvent<HTMLInputElement>) =>
      isComposing ? setComposing(value) : done(value),
    onCompositionEnd: ({ currentTarget }: TargetedEvent<HTMLInputElement>) => done(currentTarget.value),
  };
}
