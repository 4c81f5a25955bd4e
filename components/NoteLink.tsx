/** What leads to a note's article in a tab of its own; plain words where it leads nowhere on the web. */
import type { ComponentChildren } from "preact";

interface Props {
  readonly class: string;
  readonly address: string | undefined;
  readonly children: ComponentChildren;
}

export function NoteLink({ class: name, address, children }: Props) {
  if (address === undefined) return <span class={name}>{children}</span>;
  return (
    <a class={name} href={address} target="_blank" rel="noreferrer">
      {children}
    </a>
  );
}
