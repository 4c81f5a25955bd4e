/** Labels and values, as terms and their descriptions. */
export type Fact = readonly [label: string, value: preact.ComponentChildren];

export function FactList({ facts, ...list }: { facts: readonly Fact[]; class: string }) {
  return (
    <dl {...list}>
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
